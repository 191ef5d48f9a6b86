<#-- ASK REPORTER: members' words, in the group's name. -->
<@page>
<#if mail.thread == "NEUTRAL">
<@opening>A question on your message, reference ${mail.reference}. You need not answer it, and nothing bad follows if you do not. If you want to, answer this message in your own words, whenever it suits you; take the time that you need. The question is below.</@opening>
<#if it.agency?has_content><@referral/></#if><@quote words=it.words/>
<#else>
<@opening>There is a question for you about your message, reference ${mail.reference}. You need not answer it, and nothing bad follows if you do not. If you want to, answer this mail in your own words, whenever it suits you; take the time that you need. The question is below.</@opening>
<@heading>The question</@heading>
<#if it.agency?has_content><@referral/></#if><@quote words=it.words/>
<@p>What you answer is read by the members who look after this, and by nobody else.</@p>
<@offers/>
</#if>
</@page>

<#macro referral><@p>We think that ${it.agency} should be told, and do not do that without your word. Is that all right with you, and what may be said? If we hear nothing by ${it.until}, nothing is passed on. <@say>OBJECT</@say> as the first line of your answer says no, and nobody asks why. This is the reason:</@p></#macro>

<#-- ASK REPORTER: members' words, in the group's name. -->
<@page>
<#if mail.thread == "NEUTRAL">
<@opening>A question on your message, reference ${mail.reference}. You need not answer it, and nothing bad follows if you do not. If you want to, answer this message in your own words, whenever it suits you; take the time that you need. The question is below.</@opening>
<@quote words=it.words/>
<#else>
<@opening>There is a question for you about your message, reference ${mail.reference}. You need not answer it, and nothing bad follows if you do not. If you want to, answer this mail in your own words, whenever it suits you; take the time that you need. The question is below.</@opening>
<@heading>The question</@heading>
<@quote words=it.words/>
<@p>What you answer is read by the members who look after this, and by nobody else.</@p>
<@offers/>
</#if>
</@page>

<#-- D35. -->
<@page>
<@opening>A mail of case ${mail.reference} has come back and did not reach the one it was for. Which one it was is further down in this mail, and not up here, so that a locked screen does not show it. Nothing goes to that address again by itself, so it is your turn to find another way.</@opening>
<@heading>What came back</@heading>
<@field label="To"><@party it.capacity it.name/></@field>
<@field label="Mail"><@mailName it.what/></@field>
<@field label="The mail server’s code">${it.status?has_content?then(it.status, "none given")}</@field>
<@heading>What you can do</@heading>
<#assign again = ["acknowledgment", "letter", "notice", "follow-up", "apology"]?seq_contains(it.what)>
<#if it.held><@p>What was to leave after it has not left, and does not leave by itself: nobody could object. If one of you knows another address, write it with <@say>REPORTER</@say> and the name, and a second member has to <@say>RATIFY</@say> it; once you have approved the letter again, they are told there first. If there is none, think about whether it is right to go on, and whether they are safe; then approve it again, in answer to its preview, and it leaves without a word to them before.</@p>
<#else><@p>If one of you knows another address, write it with <@say>${it.capacity}</@say> and the name; a second member has to <@say>RATIFY</@say> it, and <#if again>it is sent again<#else>what comes from then on goes there</#if>. If there is none, somebody can tell them in person<#switch it.what><#on "letter"> and write how and when with <@say>DELIVERED LETTER</@say><#on "notice"> and write how and when with <@say>DELIVERED NOTICE</@say><#on "follow-up"> and write how and when with <@say>DELIVERED FOLLOW-UP</@say><#default></#switch>.</@p></#if>
<@offers/>
</@page>

<#macro mailName what>
<#switch what>
<#on "acknowledgment">the acknowledgment of the report<#t>
<#on "letter">the letter<#t>
<#on "notice">the notice before the vote<#t>
<#on "follow-up">the follow-up<#t>
<#on "apology">the apology that was passed on<#t>
<#on "status">a status mail<#t>
<#on "heads-up">the word to the reporter about what comes next<#t>
<#on "reporter-question", "witness-question">a question<#t>
<#on "receipt">a receipt for what they added<#t>
<#on "command-answer", "confirmation">an answer to what they wrote<#t>
<#default>a mail of the kind ${what}<#t>
</#switch>
</#macro>

<#-- D35. -->
<@page>
<@opening>A mail of case ${mail.reference} has come back and did not reach the one it was for. Which one it was is further down in this mail, and not up here, so that a locked screen does not show it. Nothing goes to that address again by itself, so it is your turn to find another way.</@opening>
<@heading>What came back</@heading>
<@field label="To"><@party it.capacity it.name/></@field>
<@field label="Mail"><@mailName it.what/></@field>
<@field label="The mail server’s code">${it.status?has_content?then(it.status, "none given")}</@field>
<@heading>What you can do</@heading>
<@p>If one of you knows another address, write it with <@say>${it.capacity}</@say> and the name; a second member has to <@say>RATIFY</@say> it, and it is sent again. If there is none, somebody can tell them in person and write how and when with <#if it.what == "notice"><@say>DELIVERED NOTICE</@say><#else><@say>DELIVERED LETTER</@say> or <@say>DELIVERED FOLLOW-UP</@say></#if>.</@p>
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
<#on "heads-up">the word to the reporter before it leaves<#t>
<#on "reporter-question", "witness-question">a question<#t>
<#default>a mail of the kind ${what}<#t>
</#switch>
</#macro>

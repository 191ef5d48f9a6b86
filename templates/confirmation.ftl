<@page>
<#if mail.thread == "NEUTRAL">
<@opening>We have had a message in your name, reference ${mail.reference}. If you wrote it, answer this one with <@say>CONFIRM</@say> at the top. If you did not, do nothing.</@opening>
<#else>
<@opening>A mail in your name has reached us, reference ${mail.reference}, but your mail server did not prove that it is yours. What it asks for is held back until you say that you wrote it: answer this mail with <@say>CONFIRM</@say>. If you did not write it, do nothing, and please tell us in your own words.</@opening>
<@heading>What it asks for</@heading>
<@list><#list it.lines as line><@item>${line}</@item></#list></@list>
<@offers/>
</#if>
</@page>

<@page>
<#if mail.thread == "NEUTRAL">
<@opening>We have had <#if it.cameAt?size == 1>a message<#else>messages</#if> in your name, reference ${mail.reference}. If you wrote <#if it.cameAt?size == 1>it<#else>them</#if>, answer this one with <@say>CONFIRM</@say> at the top. If you did not, do nothing.</@opening>
<@p><#if it.cameAt?size == 1>It came on ${it.cameAt[0]}.<#else>They came on <#list it.cameAt as at>${at}<#sep> and </#list>.</#if><#if it.until??> If we hear nothing by ${it.until}, nothing happens.</#if></@p>
<#elseif mail.thread == "NONE">
<@opening>A mail in your name has reached us, but your mail server did not prove that it is yours. It belongs to no case. What it declares is held back until you say that you wrote it: answer this mail with <@say>CONFIRM</@say>. If you did not write it, do nothing.</@opening>
<@p><#if it.until??>If we hear nothing by ${it.until}, nothing of it is kept. </#if>Nobody else is told of it.</@p>
<@heading>What is declared</@heading>
<#list it.asked as one><@list><@item>${one.line}</@item></@list><#if one.words?has_content><@quote words=one.words/></#if></#list>
<@offers/>
<#else>
<@opening><#if it.cameAt?size == 1>A mail in your name has reached us<#else>Mails in your name have reached us</#if>, reference ${mail.reference}, but your mail server did not prove that <#if it.cameAt?size == 1>it is<#else>they are</#if> yours. What is asked for is held back until you say that you wrote it: answer this mail with <@say>CONFIRM</@say>. If you did not write it, do nothing<#if mail.thread != "CONTACT">, and please tell us in your own words</#if>.</@opening>
<@p><#if it.until??>If we hear nothing by ${it.until}, nothing of it is done. </#if><#if it.spares>Until then, whoever is named behind <@say>EXCLUDE</@say> and has not read the report yet hears nothing more. </#if>If more mails of this kind come, we ask you about all of them in one mail, and not more than once an hour.</@p>
<@heading>What is asked for</@heading>
<#list it.asked as one><@list><@item>${one.line}</@item></@list><#if one.words?has_content><@quote words=one.words/></#if></#list>
<@p><#if it.cameAt?size == 1>It<#else>They</#if> came on <#list it.cameAt as at>${at}<#sep> and </#list>.<#if mail.thread == "MEMBER"> Once you have confirmed, your mails in this case are believed, but for approvals, <@say>ADMIT</@say>, <@say>RATIFY</@say> and <@say>RELAY APOLOGY</@say>: those need it each time.</#if></@p>
<@offers/>
</#if>
</@page>

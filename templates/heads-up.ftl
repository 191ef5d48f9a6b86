<#-- D28. -->
<@page>
<#if mail.thread == "NEUTRAL">
<@opening>A word on your message, reference ${mail.reference}. We are about to take the next step, on ${it.endsAt}. If you would rather have us wait, write <@say>OBJECT</@say> at the top of an answer before then, and below it why, if you like. If it is all right, you need not do anything.</@opening>
<#else>
<@opening>Before we go on with your message, reference ${mail.reference}, we want you to know what comes next, so that it does not take you by surprise. You can still stop it: until ${it.endsAt}. If it is all right with you as it is, you need not do anything.</@opening>
<@heading>What comes next</@heading>
<#if it.notice>
<@p>Before anything is decided, the group wants to hear the person you reported. After ${it.endsAt} a mail goes to them that says what is said to have happened. It does not say who reported, and it has been checked that it leaves out what would tell.</@p>
<#else>
<@p>After ${it.endsAt} a letter goes to the person you reported. It does not say who reported, and it has been checked that it leaves out what would tell.</@p>
</#if>
<#if it.oneToOne><@p>Because it happened between the two of you, they may guess it all the same. Please think about whether that is all right for you, and whether you are safe.</@p>
<#else><@p>You told us of a worry about safety. Please think about whether this is all right for you now.</@p></#if>
<@heading>If you do not want that</@heading>
<@p>Write <@say>OBJECT</@say> at the top of an answer, and below it what worries you, if you like. Then <#if it.notice>that mail<#else>the letter</#if> does not leave, and goes back to the group together with what you wrote.</@p>
<@emergency/>
<@offers/>
</#if>
</@page>

<#-- D28, D4. -->
<@page>
<#if mail.thread == "NEUTRAL">
<#if it.what == "NEWCOMERS">
<@opening>A word on your message, reference ${mail.reference}. From ${it.endsAt} on, somebody else is to help to look after it as well; who that is stands below. If it is all right with you, you need not do anything, and everything goes on as before.</@opening>
<@p>It is <@names it.newcomers/>. If you would rather have it otherwise, write <@say>EXCLUDE</@say> and the name at the top of an answer before then.</@p>
<#else>
<@opening>A word on your message, reference ${mail.reference}. We are about to take the next step, on ${it.endsAt}. If you would rather have us wait, write <@say>OBJECT</@say> at the top of an answer before then, and below it why, if you like. If it is all right, you need not do anything.</@opening>
</#if>
<#elseif it.what == "NEWCOMERS">
<@opening>The group that looks after your message, reference ${mail.reference}, has grown since you wrote. We want you to know before anybody who is new hears of it, so that it does not take you by surprise. If it is all right with you as it is, you need not do anything.</@opening>
<@heading>What comes next</@heading>
<@p>New in the group: <@names it.newcomers/>. After ${it.endsAt} they are asked, as the others were, whether they are close to you or to a person you name. Only who is not reads what you wrote.</@p>
<@heading>If you do not want that</@heading>
<@p>Write <@say>EXCLUDE</@say> and the name at the top of an answer. Whoever you exclude by ${it.endsAt} will not hear of it. Nobody asks why. You can do so later too; from then on they hear nothing more.</@p>
<@offers/>
<#else>
<@opening>Before we go on with your message, reference ${mail.reference}, we want you to know what comes next, so that it does not take you by surprise. You can still stop it: until ${it.endsAt}. If it is all right with you as it is, you need not do anything.</@opening>
<@heading>What comes next</@heading>
<#if it.what == "NOTICE">
<@p>Before anything is decided, the group wants to hear the person you reported. After ${it.endsAt} a mail goes to them that says what is said to have happened. It does not say who reported, and it has been checked that it leaves out what would tell.</@p>
<#else>
<@p>After ${it.endsAt} a letter goes to the person you reported. It does not say who reported, and it has been checked that it leaves out what would tell.</@p>
</#if>
<#if it.oneToOne><@p>Because it happened between the two of you, they may guess it all the same. Please think about whether that is all right for you, and whether you are safe.</@p>
<#else><@p>You told us of a worry about safety. Please think about whether this is all right for you now.</@p></#if>
<@heading>If you do not want that</@heading>
<@p>Write <@say>OBJECT</@say> at the top of an answer, and below it what worries you, if you like. Then <#if it.what == "NOTICE">that mail<#else>the letter</#if> does not leave, and goes back to the group together with what you wrote.</@p>
<@emergency/>
<@offers/>
</#if>
</@page>

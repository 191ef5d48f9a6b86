<@page>
<#if mail.thread == "NEUTRAL">
<@opening>Somebody has written to us, under the reference ${mail.reference}, from another address than yours. Nothing was done, and they got no answer. If it was you, please write from this address.</@opening>
<#elseif mail.thread == "ROSTER"><@roster/>
<#elseif mail.thread == "RECORDS">
<@opening>The records of ${mail.group} were lost or damaged, and a copy has taken their place that was made on ${it.madeAt}. The mail that had come in since was still in the mailbox and has been handled again. Some of our mails may therefore reach you a second time: what you have answered once, you need not answer again.</@opening>
<@p>One thing cannot be found again. A mail that says <@say>RECUSE</@say> is deleted as soon as it is carried out, so that nothing of it is kept. If you have recused yourself from a case since then, please do it once more, today: answer any mail of that case with <@say>RECUSE</@say>. If a mail about such a case has reached you again, please delete it unread.</@p>
<@p>If you have not recused yourself since then, there is nothing that you need to do. Every member gets this mail, whatever they take part in.</@p>
<#else>
<@opening>Somebody has written to us with the reply address of one of your mails, reference ${mail.reference}, but from an address that is not yours. Nothing of it was done or passed on, and they got no answer. If it was you, please write from this address. If it was not, a mail of yours may be in other hands.</@opening>
<@p>If you forwarded one of our mails, please ask whoever has it to delete it. If you think that somebody reads your mail, tell us in another way.<#if mail.otherWay?has_content> ${mail.otherWay}</#if></@p>
</#if>
</@page>

<#-- D11: a change of the roster, to everybody on it, and to an address that mail no longer goes to. -->
<#macro roster>
<#if it.lines??>
<@opening>The list of the people of ${mail.group} has changed: who takes part, who can be called, who is told when something waits, who runs the service. Every member gets this mail at every change, so that nobody can be put on the list, taken off it or moved on it unnoticed. There is nothing that you need to do if all of it is as you expect.</@opening>
<@heading>What changed</@heading>
<@list><#list it.lines as line><@item><@changed line/></@item></#list></@list>
<@p>Whoever is new sees nothing that came in before. Whoever has left has lost all access, at once. Mail to an address that is no longer on the list has stopped.</@p>
<@p>If something here surprises you, please ask the people named, and whoever runs the service, today and not by answering this mail.</@p>
<#elseif it.left>
<@opening>You are not on the list of the people of ${mail.group} any more. From now on you get none of its mail, and what you send in answer to earlier mail is not carried out. Please delete what you still have of it, and keep what you know to yourself. Thank you for the time that you gave.</@opening>
<@p>All members of the group have been told. If you did not expect this, please ask them.</@p>
<#else>
<@opening>Mail of ${mail.group} for you goes to another address from now on, and not to this one any more, because your entry on the list of its people has changed. What is sent from this address in answer to earlier mail is not carried out any more, unless it is still on the list. All members of the group have been told.</@opening>
<@p>If you did not ask for this, please tell the other members at once, in another way than by answering this mail.</@p>
</#if>
</#macro>

<#macro changed it>
<#switch it.what>
<#on "JOINED">${it.name} is new on the list, as <@offices it.after/>.<#t>
<#on "LEFT">${it.name} is not on the list any more, where they stood as <@offices it.before/>.<#t>
<#on "NAME">${it.before[0]} is called ${it.name} now.<#t>
<#on "ADDRESS">Mail for ${it.name} goes to ${it.after[0]} now.<#t>
<#on "OTHER_ADDRESSES">The addresses of ${it.name} are <@names it.after/> now; mail goes to the first, as before.<#t>
<#on "OFFICES">${it.name} stands on the list as <@offices it.after/> now, and stood there as <@offices it.before/> before.<#t>
<#default><#stop "no words for " + it.what>
</#switch>
</#macro>

<#macro offices list><#list list as office><@officeName office/><#if office?counter == list?size - 1> and <#elseif office?has_next>, </#if></#list></#macro>

<#macro officeName key>
<#switch key>
<#on "VOTING">voting member<#t>
<#on "ADVISORY">adviser<#t>
<#on "SUBSTITUTE">substitute<#t>
<#on "ESCALATION">one of those who are told when something waits<#t>
<#on "APPROVER">one of those outside who are asked to approve letters<#t>
<#on "ADMIN">who runs the service<#t>
<#default><#stop "no words for office " + key>
</#switch>
</#macro>

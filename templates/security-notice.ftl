<@page>
<#if mail.thread == "NEUTRAL">
<@opening>Somebody has written to us, under the reference ${mail.reference}, from another address than yours. Nothing was done, and they got no answer. If it was you, please write from this address.</@opening>
<#else>
<@opening>Somebody has written to us with the reply address of one of your mails, reference ${mail.reference}, but from an address that is not yours. Nothing of it was done or passed on, and they got no answer. If it was you, please write from this address. If it was not, a mail of yours may be in other hands.</@opening>
<@p>If you forwarded one of our mails, please ask whoever has it to delete it. If you think that somebody reads your mail, tell us in another way.<#if mail.otherWay?has_content> ${mail.otherWay}</#if></@p>
</#if>
</@page>

<#-- D44: to the group; one of them publishes it. -->
<@page>
<@opening>What you decided to say in public in case ${mail.reference} is approved. It stands further down in this mail, word for word, and not up here, so that a locked screen does not show it. It is for one of you to publish; nothing is published from here.</@opening>
<#if it.amended><@p>It takes the place of an earlier one.</@p></#if>
<@heading>The statement</@heading>
<@quote words=it.words/>
<@p>Please publish it as it stands, and tell the others where. What was not approved should not stand beside it: who reported and who was hurt are named nowhere but with their consent.</@p>
<@offers/>
</@page>

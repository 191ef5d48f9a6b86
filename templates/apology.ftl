<#-- D30: text only, in the group's name. -->
<@page>
<#if mail.thread == "NEUTRAL">
<@opening>There is something that we were asked to pass on to you, reference ${mail.reference}. You need not read it now, or at all, and you need not answer. If you do not want anything of this kind, answer this message and say so; then nothing more of it comes. It stands below.</@opening>
<@quote words=it.words/>
<#else>
<@opening>There is something that we were asked to pass on to you about your message, reference ${mail.reference}. You need not read it now, or at all, and you need not answer. If you do not want anything of this kind, answer this mail and say so; then nothing more of it comes. It stands below.</@opening>
<#if it.amended><@p>It takes the place of what we passed on before.</@p></#if>
<@heading>What we pass on</@heading>
<@quote words=it.words/>
<@p>The group has put this into its own words. It does not change what was decided.</@p>
</#if>
</@page>

<#-- The conflict check (D6, P10, P11): names and addresses only. Shared by the check and its reminder. -->
<#macro person who><#if who.name?has_content && who.address?has_content>${who.name}, ${who.address}<#else>${who.name}${who.address}</#if></#macro>

<#macro people label list><#list list as who><@field label=label><@person who/></@field></#list></#macro>

<#macro checked>
<@heading>Who is named</@heading>
<#if it.step == "READER">
<@p>Nobody is named yet: the report does not say in a way that we can read who it is about. You were drawn by lot to read it first, before the others are asked. This much is known:</@p>
<@field label="Place">${it.place?has_content?then(it.place, "not said")}</@field>
<@field label="Date">${it.date?has_content?then(it.date, "not said")}</@field>
<@field label="How it reached us"><#if it.channel == "MEMBER">passed on through a member<#else>by mail</#if></@field>
<#elseif it.nobody>
<@p>Nobody is named, neither who is reported nor who reported.</@p>
<#else>
<@people "Reported" it.reported/>
<@people "Reporter" it.reporters/>
<@people "Witness" it.witnesses/>
<#if it.step == "STEP_ONE"><@p>After <@say>CLEAR</@say> you are asked the same about who reported and who witnessed it. Then comes the report.</@p></#if>
<#if it.step == "STEP_TWO"><@p>This is the second and last step. After <@say>CLEAR</@say> comes the report.</@p></#if>
<#if it.step == "SINGLE"><@p>This is the only step. After <@say>CLEAR</@say> comes the report.</@p></#if>
<#if it.step == "NEWLY_NAMED"><@p>This was added to a case that you have cleared before. Until you answer, you get no more mail about it.</@p></#if>
</#if>
<@offers/>
<@heading>What counts as a conflict</@heading>
<@p>With anybody involved, on either side: you manage them or they manage you; a relative, a partner, a close friend; somebody you work with closely; a maintainer who regularly reviews your contributions, or you theirs. If you are in doubt, <@say>RECUSE</@say> is always right.</@p>
<@p>Nobody asks for the reason, and please do not give one. Whoever recuses gets no more mail about this, and nobody outside sees that they were asked.</@p>
</#macro>

<#-- The conflict check (D6, P10, P11): names and addresses only. Shared by the check and its reminder. -->
<#macro person who><#if who.name?has_content && who.address?has_content>${who.name}, ${who.address}<#else>${who.name}${who.address}</#if></#macro>

<#macro people label list><#list list as who><@field label=label><@person who/></@field></#list></#macro>

<#-- Whom a check names. @param alone it is the only one of its mail -->
<#macro named check alone>
<#if check.step == "READER">
<@p>Nobody is named yet: the report does not say in a way that we can read who it is about. You were drawn by lot to read it first, before the others are asked. This much is known:</@p>
<@field label="Place">${check.place?has_content?then(check.place, "not said")}</@field>
<@field label="Date">${check.date?has_content?then(check.date, "not said")}</@field>
<@field label="How it reached us"><#if check.channel == "MEMBER">passed on through a member<#else>by mail</#if></@field>
<#elseif check.nobody>
<@p>Nobody is named, neither who is reported nor who reported.</@p>
<#else>
<@people "Reported" check.reported/>
<@people "Reporter" check.reporters/>
<@people "Witness" check.witnesses/>
<#if check.step == "NEWLY_NAMED"><@p>This was added to a case that you have cleared before. Until you answer, you get no more mail about it.</@p>
<#elseif alone>
<#if check.step == "STEP_ONE"><@p>After <@say>CLEAR</@say> you are asked the same about who reported and who witnessed it. Then comes the report.</@p></#if>
<#if check.step == "STEP_TWO"><@p>This is the second and last step. After <@say>CLEAR</@say> comes the report.</@p></#if>
<#if check.step == "SINGLE"><@p>This is the only step. After <@say>CLEAR</@say> comes the report.</@p></#if>
</#if>
</#if>
</#macro>

<#macro checked>
<@heading>Who is named</@heading>
<@named check=it alone=true/>
<@offers/>
<@conflict/>
</#macro>

<#-- Several cases in one mail (D3). -->
<#macro several>
<#list it.parts as part>
<@heading>Case ${part.reference}</@heading>
<@named check=part.check alone=false/>
<@thisCase part.address part.actions/>
</#list>
<@p>After <@say>CLEAR</@say> comes the next step of that case: who reported and who witnessed it, where you have not seen that yet, and then the report.</@p>
<@offers title="For all of them at once"/>
<@p>With a conflict in some of the cases only, please use what stands under each, or answer with a line for them, as in <@say>RECUSE ${it.parts[0].reference}</@say>; <@say>CLEAR</@say> on another line then counts for the others. <@say>RECUSE</@say> without a reference takes you out of every case in this mail, and cannot be taken back.</@p>
<@conflict/>
</#macro>

<#macro conflict>
<@heading>What counts as a conflict</@heading>
<@p>With anybody involved, on either side: you manage them or they manage you; a relative, a partner, a close friend; somebody you work with closely; a maintainer who regularly reviews your contributions, or you theirs. If you are in doubt, <@say>RECUSE</@say> is always right.</@p>
<@p>Nobody asks for the reason, and please do not give one. Whoever recuses gets no more mail about this, and nobody outside sees that they were asked.</@p>
</#macro>

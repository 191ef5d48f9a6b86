<#-- D25. -->
<@page>
<@opening>Case ${mail.reference}: please read what is about to leave in the group’s name, and say whether it may. It stands further down in this mail exactly as it will go, and not up here, so that a locked screen does not show it. At least ${it.approvals} of you have to approve it, one of them not its drafter.</@opening>
<#if it.oneToOne><@p><@say>Between two people.</@say> An evaluation says that it happened in private. However it is worded, the person who gets it may guess who reported.<@toldFirst/></@p></#if>
<#if it.safety><@p><@say>Safety concerns.</@say> The report names a worry about safety or retaliation. Please think of it in every sentence.<@toldFirst/></@p></#if>
<#if it.neutral><@p><@say>Neutral words.</@say> The reporter wants mail that does not say what it is about. Please keep to that in your own words too.</@p></#if>
<#if it.wantedAgain><@p><@say>Withheld so far.</@say> The reporter wanted no mail, and wants it now. What you approved then is shown with the address that it would go to, so it needs your approval once more.</@p></#if>
<#if it.outside><@p><@say>Approval from outside.</@say> Once you have approved the letter, somebody outside the group is asked to approve it as well. They get the letter exactly as it stands here, and nothing else.</@p></#if>
<#list it.sheets as sheet>
<@heading>${draftName(sheet.what)?cap_first}, version ${sheet.version}</@heading>
<#if sheet.what == "SUMMARY">
<@field label="To">those who take part in a later case about the same person, when there is one; it goes nowhere by mail</@field>
<#elseif sheet.what == "STATEMENT">
<@field label="To">everybody, once one of you publishes it; it goes to the group when it is approved and letter and follow-up are out</@field>
<#else>
<@field label="To"><#if sheet.recipient.both?has_content>${sheet.recipient.both}<#else>nobody known</#if></@field>
<@field label="How the address is known"><@known sheet.knownFrom sheet.what/></@field>
<@field label="Subject">${sheet.subject}</@field>
</#if>
<@field label="Drafted by">${sheet.drafter}</@field>
<#if sheet.amended><@p>A mail of this kind went out before. This one says that it takes its place.</@p></#if>
<#if sheet.approvedBy?has_content><@field label="Approved by"><@names sheet.approvedBy/></@field></#if>
<#if sheet.blocking?has_content>
<@subheading>Found by the anonymity check: change it, or allow it one by one</@subheading>
<@list><#list sheet.blocking as find><@item>${find.number}. ${find.what}: ${find.text}<#if find.firm><#if sheet.what == "SUMMARY"> (has to be changed)<#else> (only their own consent can allow it)</#if></#if></@item></#list></@list>
</#if>
<#if sheet.warnings?has_content>
<@subheading>Please look at this too; it does not stop anything</@subheading>
<@list><#list sheet.warnings as find><@item>${find.what}: ${find.text}</@item></#list></@list>
</#if>
<#if sheet.allowed?has_content>
<@subheading>Allowed by a member</@subheading>
<@list><#list sheet.allowed as find><@item>${find.number}. ${find.what}: ${find.text}</@item></#list></@list>
</#if>
<#if !sheet.blocking?has_content && !sheet.warnings?has_content && !sheet.allowed?has_content><@p>The anonymity check found nothing. It knows names and addresses; it does not know what only somebody who was there can know. Please read with that in mind.</@p></#if>
<#if !sheet.first>
<@subheading>What changed since the version before</@subheading>
<#if sheet.changes?has_content><@list><#list sheet.changes as change><@item>${change.added?then("Added", "Taken out")}: ${change.line}</@item></#list></@list><#else><@p>Nothing.</@p></#if>
</#if>
<@subheading>Exactly as it will go</@subheading>
<@enclosed text=sheet.text html=sheet.html/>
</#list>
<#if it.sheets?filter(sheet -> sheet.what != "STATEMENT" && sheet.what != "SUMMARY")?has_content><@p>Only the reply address and the number of the mail are put in when it leaves, where the marks stand.</@p></#if>
<@offers/>
</@page>

<#macro toldFirst><#if it.headsUp??> The reporter is told first, and has ${it.headsUp} to object.<#elseif it.sheets?filter(sheet -> (sheet.what == "LETTER" || sheet.what == "NOTICE") && !sheet.amended)?has_content> The reporter cannot be told first: they want no mail, or nobody knows an address that reaches them.</#if></#macro>

<#macro known from what>
<#switch from>
<#on "MAIL">the report came from it<#t>
<#on "REPORT">the report gives it<#t>
<#on "MEMBER">a member gave it<#t>
<#on "CHOSEN">the reporter asked for mail there and nowhere else<#t>
<#on "WITHHELD">the reporter wants no mail. Once it is approved, it is recorded as withheld at their wish, and sent to nobody<#t>
<#on "">no address is known. A member can add one with <@say>REPORTED</@say> or <@say>REPORTER</@say>, or hand it over and write <#if what == "NOTICE"><@say>DELIVERED NOTICE</@say><#else><@say>DELIVERED LETTER</@say> or <@say>DELIVERED FOLLOW-UP</@say></#if><#t>
<#default><#stop "no words for " + from>
</#switch>
</#macro>

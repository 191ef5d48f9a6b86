<#-- P2, P3, P5, D1, D4. Never quotes the report. -->
<@page>
<#if mail.thread == "NEUTRAL">
<@opening>We have received your message of ${it.arrivedAt}. Its reference is ${mail.reference}. Thank you for writing. You need not do anything now. You hear from us again by ${it.followUpAt} at the latest, at this address and in plain words like these.</@opening>
<@emergency/>
<#if it.filedBy?has_content><@p>You did not write it yourself: somebody whom you told about it did, for you.</@p></#if>
<@p>You can answer this message whenever you like, and add whatever you want us to know. If you would rather have ordinary mail, write <@say>QUIET normal</@say> at the top of an answer; for no mail at all, <@say>QUIET none</@say>.</@p>
<#else>
<@opening><#if it.urgent><@danger/> We have received your message; its reference is ${mail.reference}.<#else>We have received your message. Its reference is ${mail.reference}. <@danger/></#if> We are not an emergency service, and this mailbox is not watched around the clock. This mail says what happens next, and by when.</@opening>
<#if it.filedBy?has_content><@p>You did not write to us yourself: it came in the name of ${it.filedBy}, as something that you told them. If you did not, or do not want it passed on, answer this mail and say so.</@p></#if>
<@heading>What happens next</@heading>
<@list>
<#if it.urgent><@item>Because it may still be going on, the members are asked at once.</@item></#if>
<#if it.instead??>
<@item>As you asked, nobody of the group takes part, and nobody of them is told.</@item>
<#if it.instead.told?has_content><@item>Outside the group, <@names it.instead.told/> are told that something waits, and nothing of what it is about.<#if it.instead.callable?has_content> They can call others to look after it: <@names it.instead.callable/>. Those are asked whether they are close to you or to a person you name, before they read anything.<#else> There is nobody yet whom they could call to look after it; they see to that.</#if> If one of them shall have no part in it either, write <@say>EXCLUDE</@say> and the name at the top of an answer.</@item></#if>
<@item>If you would rather have some members take part after all, write to us anew, at ${mail.bare}, with <@say>Exclude:</@say> and the names of the others.</@item>
<#elseif it.graceEndsAt??>
<@item>Until ${it.graceEndsAt} no member is told. Whoever you exclude until then will not hear of it: write <@say>EXCLUDE</@say> and the name at the top of an answer. Nobody asks why. You can do so later too; from then on they hear nothing more.</@item>
<#else>
<@item>The members are being asked now. If one of them shall have no part in it, write <@say>EXCLUDE</@say> and the name at the top of an answer. Nobody asks why, and from then on they hear nothing more.</@item>
</#if>
<#if !it.instead??><@item>Members who are close to you or to a person you name step back before they read anything.</@item></#if>
<#if it.newcomers><@item>Whoever joins the group later is asked in the same way. We tell you before, and you can exclude them.</@item></#if>
<@item>Those who can take part read what you wrote and talk about it. They may ask you something by mail; you need not answer.</@item>
<#if it.hearing><@item>Before they decide, they also hear the person you name. That person is not told who wrote to us.</@item></#if>
<@item>By ${it.followUpAt} you hear what was done, or where it stands if it takes longer.</@item>
</@list>
<@heading>Who is on the group</@heading>
<@p>Voting members: <@names it.voting/>.<#if it.advisory?has_content> Advisers, who see nothing unless a member invites them: <@names it.advisory/>.</#if></@p>
<#if mail.independentContact?has_content><@p>If it is about somebody who runs this service: ${mail.independentContact}</@p></#if>
<@heading>What is confidential, and what we cannot promise</@heading>
<@p>Only members who can take part see what you wrote. A person who is reported is never told by us who reported; what we say to them leaves out what would tell. But if only the two of you were there, they may guess it, however careful we are. In such a case we tell you before anything goes to them, and you can object.</@p>
<#if it.outside?has_content><@p>If a letter is to go to a person you name, somebody outside the group sees it before: <@names it.outside "or"/>. They get the letter as it will go, and nothing else. To keep one of them out, write <@say>EXCLUDE</@say> and the name.</@p></#if>
<@p>If you fear for your safety, or that somebody will make you pay for this, tell us. We heed it in everything that follows.</@p>
<#if it.remarks?has_content>
<@heading>What we could not read</@heading>
<@list><#list it.remarks as remark><@item>${remark}</@item></#list></@list>
<@p>If something important is missing because of that, please tell us what it is.<#if mail.otherWay?has_content> ${mail.otherWay}</#if> Mail that is not encrypted can be read on its way by the servers that carry it.</@p>
</#if>
<#if it.missing?has_content>
<@heading>What would help, if you know it</@heading>
<@p>None of this is required. You can answer this mail at any time.</@p>
<@list><#list it.missing as key><@item><@wanted key/></@item></#list></@list>
</#if>
<@heading>How we may write to you</@heading>
<#switch it.manner>
<#on "NORMAL"><@p>We write to this address. If somebody else may see your mail, you can choose: <@say>QUIET neutral</@say> for mail that does not say what it is about, <@say>QUIET only</@say> and another address, or <@say>QUIET none</@say> for no mail at all.</@p>
<#on "ONLY"><@p>We write to this address only, as you asked. <@say>QUIET neutral</@say> makes it mail that does not say what it is about, <@say>QUIET none</@say> no mail at all; <@say>QUIET normal</@say> makes it go to the address that we had before.</@p>
<#on "NEUTRAL", "NONE">
<#default><#stop "no words for " + it.manner>
</#switch>
<@offers/>
</#if>
</@page>

<#-- P3: the first words where it is going on right now. -->
<#macro danger><#if mail.emergency?has_content>If you or somebody else is in danger, call first: <#list mail.emergency as one>${one.number} (${one.place})<#sep>, </#list>.<#else>If you or somebody else is in danger, please call the emergency number of the place where you are, before anything else.</#if></#macro>

<#macro wanted key>
<#switch key>
<#on "DESCRIPTION">What happened, in your own words<#t>
<#on "REPORTED_PERSON">Who it is about: a name, an address, a nickname, or how they looked<#t>
<#on "DATE_AND_TIME">When it happened<#t>
<#on "LOCATION">Where it happened: the channel, the meeting, the place<#t>
<#on "ONGOING">Whether it is still going on<#t>
<#on "WITNESSES">Who else saw or heard it<#t>
<#default><#stop "no words for " + key>
</#switch>
</#macro>

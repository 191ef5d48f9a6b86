<#-- Words that several mails share. -->

<#-- The last lines of a mail. -->
<#macro closing>
<#switch mail.thread>
<#on "MEMBER">
<@rule/>
<@p>Case ${mail.reference}. Confidential, and for you alone: please do not forward this mail. Its reply address is yours and nobody else’s: <@address/></@p>
<#on "SEVERAL">
<@rule/>
<@p>Confidential, and for you alone: please do not forward this mail. Its reply address is yours and nobody else’s: <@address/></@p>
<#on "REPORTER">
<@rule/>
<@p>You can answer this mail at any time.<#if mail.otherWay?has_content> ${mail.otherWay}</#if> Please keep its reply address to yourself, since it opens your thread: <@address/></@p>
<@p><@link url=mail.privacyLink words="How we treat what you tell us"/></@p>
<#on "NEUTRAL">
<@p>You can answer this message. Its number is ${mail.tag}.</@p>
<#on "REPORTED", "WITNESS">
<@rule/>
<@p>You can answer this mail at any time. What you write is read by the people of ${mail.group} who look after this.<#if mail.otherWay?has_content> ${mail.otherWay}</#if> The reply address is yours alone: <@address/></@p>
<@p><@link url=mail.privacyLink words="How we treat what you tell us"/></@p>
<#on "CONTACT", "APPROVER">
<@rule/>
<@p>Reference ${mail.reference}. Please do not forward this mail. Its reply address is yours and nobody else’s: <@address/></@p>
<#on "ROSTER">
<@rule/>
<@p>Please do not answer this mail: an answer does not reach those who keep the list.<#if mail.otherWay?has_content> ${mail.otherWay}</#if></@p>
<#on "NONE", "OUTSIDE", "RECORDS", "ADMIN">
<#default><#stop "no closing for " + mail.thread>
</#switch>
</#macro>

<#-- Under the opening, where the service did not run when something was due. -->
<#macro late><#if mail.head.lateSince??><@p>Our mail service stood still for a while, since ${mail.head.lateSince} or before, so this may come later than it should. We are sorry.</@p></#if></#macro>

<#-- Whether each command is shown with what it does: members have many, and ask for that with HELP. -->
<#function explained><#return mail.thread != "MEMBER" || mail.head.answers?filter(answer -> answer.key == "HELP")?has_content></#function>

<#-- D2: of somebody's own words. -->
<#macro unproven><@p>The sender of these words is not proven: their mail server does not vouch for the address. Please confirm by another channel before you rely on who wrote them.</@p></#macro>

<#-- P3. -->
<#macro emergency>
<#if mail.emergency?has_content>
<@p>If you or somebody else is in danger, call first: <#list mail.emergency as one>${one.number} (${one.place})<#sep>, </#list>. We are not an emergency service, and this mailbox is not watched around the clock.</@p>
<#else>
<@p>If you or somebody else is in danger, please call the emergency number of the place where you are, before anything else. We are not an emergency service, and this mailbox is not watched around the clock.</@p>
</#if>
</#macro>

<#-- a, b and c -->
<#macro names list last="and"><#list list as name>${name}<#if name?counter == list?size - 1> ${last} <#elseif name?has_next>, </#if></#list></#macro>

<#macro party capacity name>
<#switch capacity>
<#on "REPORTER">the reporter<#t>
<#on "REPORTED">${name?has_content?then(name, "the reported person")}<#t>
<#on "WITNESS">${name?has_content?then(name, "a witness")}<#t>
<#default><#stop "no words for " + capacity>
</#switch>
</#macro>

<#-- The questions of an evaluation (P16). -->
<#macro question key>
<#switch key>
<#on "VIOLATION">Is it a violation of the code of conduct?<#t>
<#on "SCOPE">Is it in scope: a community space, or with effects on a member?<#t>
<#on "SETTING">Did it happen in public or in private?<#t>
<#on "MARGINALIZED">Does it touch a marginalized group?<#t>
<#on "LEADER">Is a community leader involved?<#t>
<#on "IMPACT">How is the reporter affected?<#t>
<#on "DISENGAGE">Would it make others stay away?<#t>
<#on "HARASSMENT">Is it sexual harassment?<#t>
<#on "PHYSICAL">Is somebody’s physical safety at risk?<#t>
<#on "MENTAL">Is somebody’s mental wellbeing at risk?<#t>
<#on "UNDERSTANDS">Does the person seem to understand the effect?<#t>
<#on "REPEAT">Is it likely to happen again?<#t>
<#on "PATTERN">Is it part of a pattern?<#t>
<#on "NOTES">Notes<#t>
<#default><#stop "no words for question " + key>
</#switch>
</#macro>

<#-- The fields of a report (P4). -->
<#macro fieldName key>
<#switch key>
<#on "CONTACT">Contact<#t>
<#on "DATE_AND_TIME">Date and time<#t>
<#on "LOCATION">Location<#t>
<#on "ONGOING">Ongoing<#t>
<#on "REPORTED_PERSON">Reported person<#t>
<#on "WITNESSES">Witnesses<#t>
<#on "EXCLUDE">Exclude<#t>
<#on "SAFE_CONTACT">Safe contact<#t>
<#on "REPORTER">Reporter<#t>
<#on "CIRCUMSTANCES">Circumstances<#t>
<#on "SAFETY_CONCERNS">Safety concerns<#t>
<#on "DESCRIPTION">Description<#t>
<#default><#stop "no words for field " + key>
</#switch>
</#macro>

<#-- A proposal, part by part. -->
<#macro proposal it>
<#switch it.type>
<#on "ACTION">
<@subheading>Behavior</@subheading><@quote words=it.behavior/>
<@subheading>Impact</@subheading><@quote words=it.impact/>
<@subheading>Plan</@subheading><@quote words=it.plan/>
<@subheading>Consequences</@subheading><@quote words=it.consequences/>
<#if it.terms?has_content><@p>When this is over, the group is reminded of it: <#list it.terms as term>“${term}”<#sep>, </#list>, counted from the letter where it is no date. If that is not what is meant, say it in other words in a new proposal.</@p></#if>
<#if it.ifDeclined?has_content><@subheading>If declined</@subheading><@quote words=it.ifDeclined/></#if>
<#on "NO_ACTION">
<@p>No action. The reason:</@p><@quote words=it.reason/>
<#on "NO_RESPONSE">
<@p>No response: the case would be closed without any further mail. The reason:</@p><@quote words=it.reason/>
<#default><#stop "no words for proposal " + it.type>
</#switch>
</#macro>

<#function draftName kind>
<#switch kind>
<#on "LETTER"><#return "the letter to the reported person">
<#on "NOTICE"><#return "the notice to the reported person before the vote">
<#on "FOLLOW_UP"><#return "the follow-up to the reporter">
<#on "STATEMENT"><#return "the public statement">
<#on "SUMMARY"><#return "the summary for later cases">
<#on "APOLOGY"><#return "the apology passed on to the reporter">
<#default><#stop "no words for draft " + kind>
</#switch>
</#function>

<#macro overview rows>
<#list rows as row>
<@subheading><@question row.question/></@subheading>
<@list><#list row.answers as given><@item>${given.by}: ${given.answer}</@item></#list></@list>
</#list>
</#macro>

<#macro attachments list>
<#if list?has_content><@p>Files that came with it: <@names list/>. Those that the group hands on are attached to this mail, as they came. Please open files from people you do not know with care.</@p></#if>
</#macro>

<#-- What a case waits for. -->
<#macro owed it>
<#switch it.what>
<#on "CLEAR">an answer to the conflict check<#if it.names?has_content> from <@names it.names/></#if><#t>
<#on "NAMES">who is reported: <@names it.names/> reads first, and writes <@say>REPORTED name</@say> or <@say>REPORTED unknown</@say><#t>
<#on "AVAILABLE"><#if it.names?has_content>the times at which <@names it.names/> can meet: <@say>AVAILABLE</@say><#else>the time of the meeting</#if><#t>
<#on "EVALUATION">an evaluation from <@names it.names/><#t>
<#on "PROPOSAL">a proposal, from any voting member<#t>
<#on "HEARING">the reported person, who can still answer before the vote<#t>
<#on "VOTE">a vote from <@names it.names/><#t>
<#on "DRAFT">the draft of the letter or follow-up<#t>
<#on "APPROVAL">approvals of the drafts<#t>
<#on "APPROVER">the answer of <@names it.names/>, who is asked to approve the letter<#t>
<#on "CHANGES">a new version of the drafts, or <@say>ALLOW</@say> for what the anonymity check found<#t>
<#on "MEMBERS">more members who can take part, since too few are left to decide: people outside were told, and can call substitutes where there are any<#t>
<#on "HAND_OVER">a way to the recipient: a member hands it over and writes <@say>DELIVERED LETTER</@say>, <@say>DELIVERED NOTICE</@say> or <@say>DELIVERED FOLLOW-UP</@say>, or finds an address<#t>
<#on "CONTACT">the reporter, who can still object to what is about to leave<#t>
<#on "REPORTED_ANSWER">the answer of the reported person<#t>
<#on "GROUP_ANSWER">the group’s word on the answer: <@say>UPHOLD</@say> or <@say>RE-EVALUATE</@say><#t>
<#on "RATIFY">a second member who writes <@say>RATIFY</@say>, for what <@names it.names/> did<#t>
<#on "DISMISSAL">anybody who objects to closing it as no report<#t>
<#default><#stop "no words for owed " + it.what>
</#switch>
<#if it.until??>, by ${it.until}</#if><#t>
</#macro>

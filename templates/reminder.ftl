<#include "words/check.ftl">
<#if it.parts??>
<@page>
<@opening>A reminder about several cases: we still need to know whether you can take part in each of them. <@say>CLEAR</@say> if you have no conflict of interest with the people named in it, <@say>RECUSE</@say> if you have.<#if it.answerBy??> The first of them goes on without you after ${it.answerBy}; you can still answer later.</#if> The names are further down, so that a locked screen does not show them.</@opening>
<@several/>
</@page>
<#elseif it.step??>
<@page>
<@opening>A reminder: we still need to know whether you can take part in case ${mail.reference}. <@say>CLEAR</@say> if you have no conflict of interest with the people named further down, <@say>RECUSE</@say> if you have.<#if it.answerBy??> The case goes on without you after ${it.answerBy}; you can still answer later.</#if> The names are not up here, so that a locked screen does not show them.</@opening>
<@checked/>
</@page>
<#else>
<@page>
<@opening>Something in case ${mail.reference} needs to be known or done. What it is, and by when, is further down in this mail, and not up here, so that a locked screen does not show it. Below it stands what you can do now. Whatever you answer in your own words goes to all who take part.</@opening>
<@heading><@title it.what/></@heading>
<#switch it.what>
<#on "SUSPENDED"><@p>${it.by} has named ${it.name}, who is on the group’s list, as reported. Nothing goes to ${it.name} for now. Somebody else has to uphold that with <@say>RATIFY</@say> by ${it.until}; otherwise the name stands as reported, and they may take part again.</@p>
<#on "SUSPENSION_LAPSED"><@p>Nobody else upheld that ${it.name} is kept out. The name stands as reported, and ${it.name} may take part again, after the conflict check.</@p>
<#on "QUORUM_FORECAST"><@p>${it.left} members can still take part. If one more steps back, there are too few to decide, and people from outside are asked to call a substitute. There is nothing that you need to do; please just answer what you are asked.</@p>
<#on "OWED"><@p>The case waits for:</@p>
<#on "BALLOT_EXTENDED"><@p><#if it.by?has_content>${it.by} has given the vote more time<#else>The time for the vote was over, and votes are missing that could still change the result, so it has more time</#if>: until ${it.until}. Your vote is missing. What it is about stands in the ballot that you got.</@p>
<#on "BALLOT_SUSPENDED"><@p>Fewer than ${it.left} members can take part now, so the vote is suspended. It opens again, with a new list, as soon as enough can. Votes already cast do not carry over.</@p>
<#on "UPHELD"><@p><#if it.by?has_content>${it.by} upholds the decision<#else>The time to answer is over and no answer came, so the decision is upheld</#if>. It takes effect on ${it.until}. If you see a reason to look at it again, write <@say>RE-EVALUATE</@say> before.</@p>
<#on "NEW_ADDRESS"><@p>${it.by} gives another address for <#if it.name?has_content>${it.name}<#else>the reporter</#if>:</@p><@quote words=it.words/><@p>It is used when somebody else upholds it with <@say>RATIFY</@say> by ${it.until}. Please be sure that it is theirs.</@p>
<#on "DELIVERED_LETTER"><@p>${it.by} writes that the letter was handed over:</@p><@quote words=it.words/><@p>It counts when somebody else upholds it with <@say>RATIFY</@say> by ${it.until}.</@p>
<#on "DELIVERED_NOTICE"><@p>${it.by} writes that the notice was handed over:</@p><@quote words=it.words/><@p>It counts when somebody else upholds it with <@say>RATIFY</@say> by ${it.until}.</@p>
<#on "DELIVERED_FOLLOW_UP"><@p>${it.by} writes that the reporter was told:</@p><@quote words=it.words/><@p>It counts when somebody else upholds it with <@say>RATIFY</@say> by ${it.until}.</@p>
<#on "APPROVAL_UNANSWERED"><@p>${it.name}, outside the group, was asked to approve the letter and did not answer in time, or could not be reached, and nobody else is left to ask. The letter is yours again: its preview comes once more with this mail. Approved again, it goes as it is; changed, it is shown to them again.</@p>
<#on "APPROVAL_PASSED_ON"><@p>${it.name}, outside the group, was asked to approve the letter and did not answer in time, or could not be reached. The next on the list is asked in their place.</@p>
<#on "APPROVAL_SKIPPED"><@p>Before a letter leaves, somebody outside the group is asked to approve it. In this case there is nobody who can be asked. Nothing is needed from you; the letter leaves as you approved it.</@p>
<#on "CLAIM_LAPSED"><@p>What ${it.by?has_content?then(it.by, "a member")} did needed a second member and had none in time, so it does not count. It can be done again.</@p><#if it.words?has_content><@quote words=it.words/></#if>
<#on "ACTION"><@p>${it.by} did something that could not wait:</@p><@quote words=it.words/><@p>It lapses unless somebody else upholds it with <@say>RATIFY</@say> by ${it.until}.</@p>
<#on "REFERRAL_ASKED"><@p>${it.by} proposes to refer this to ${it.name}:</@p><@quote words=it.words/><@p>The reporter is asked first. When they have answered, and agree, somebody else has to uphold it with <@say>RATIFY</@say>, by ${it.until} or within as long after the answer. Nothing is ever mailed to an agency from here: one of you does it.</@p>
<#on "REFERRAL"><@p>${it.by} proposes to refer this to ${it.name}:</@p><@quote words=it.words/><@p>No mail can go to the reporter. Whoever upholds it with <@say>RATIFY</@say>, by ${it.until}, says with that that the reporter was asked in another way and agrees. Nothing is ever mailed to an agency from here: one of you does it.</@p>
<#on "REFERRED"><@p>A second member has upheld that this is referred to ${it.name}, as ${it.by} proposed. Nothing is ever mailed to an agency from here: it is for ${it.by}, or for one of you, to do it. Please tell the others when it is done.</@p>
<#on "REFERRED_AT_ONCE"><@p>Because somebody may be in danger, ${it.by} has referred this to ${it.name} at once:</@p><@quote words=it.words/>
<#on "URGENT"><@p>What was added to the report says that it is still going on, or that somebody is in danger. Whoever has not answered the conflict check is asked again, with short reminders. If you do something that cannot wait, write <@say>ACTION TAKEN</@say> and what it was; the others hear of it at once.</@p>
<#on "FOLLOW_UP_DUE"><@p>The reporter is to hear what was done by ${it.until}. If that cannot be, a status mail goes out by itself. The case waits for:</@p>
<#on "LEAD_OWED"><@p>You look after this case, so this goes to you first, and to nobody else. If nothing has moved by ${it.until}, the others are reminded too. The case waits for:</@p>
<#on "LEAD_FOLLOW_UP_DUE"><@p>You look after this case, so this goes to you first, and to the others later, if it is still owed then. The reporter is to hear what was done by ${it.until}. If that cannot be, a status mail goes out by itself. The case waits for:</@p>
<#on "NO_MEETING"><@p>At none of the times that were offered can two of you come. <#if it.until??>The meeting on ${it.until} stands.<#else>So there is no meeting for now.</#if> Talk about it by answering mails, as before: deliberation in writing counts as much. Other times can be offered with <@say>MEET</@say>.</@p>
<#on "POLL_WITHDRAWN"><@p>${it.by} has taken back the times for a meeting that were offered. You need not keep them free. <#if it.until??>The meeting on ${it.until} stands. </#if>Other times can be offered with <@say>MEET</@say>.</@p>
<#on "TERM_ENDED"><@p>What was decided<#if it.name?has_content> about ${it.name}</#if> ends now:</@p><@quote words=it.words/><@p>Please see to it that whatever was taken away is given back, and that those who have to know it do. This reminder comes once, and the case stays as it is.</@p>
<#on "EARLIER"><#if it.name?has_content><@p>There is an earlier case about somebody who is reported here: ${it.name}. You may see it, and not everybody here may, so please do not speak of it in answers to this mail. <@say>LINK ${it.name}</@say> decides both together, or takes it into account where it has its decision.</@p></#if><#if it.words?has_content><@p>The group that decided an earlier case about somebody who is reported here has left this summary of it:</@p><@quote words=it.words/></#if>
<#on "PARTED"><@p>The case ${it.name} and this one are not decided together any more, since one of them was closed as no report. This one goes on by itself. What was evaluated while they were one was about both; please evaluate again.</@p>
<#on "LINKED_OBJECTED"><@p>The reporter of ${it.name}, which is decided together with this case, objects to the letter. Their reason came in a mail of that case. The letter does not leave; approvals of it are void. Change it, or approve it again.</@p>
<#on "LINKED_APOLOGY"><@p>In the case ${it.name}, which is decided together with this one, an apology was sent. You have read it there. It can be passed on to the reporter of this case too, with <@say>RELAY APOLOGY</@say> in answer to this mail.</@p>
<#on "DISMISSAL"><@p>Two members write that this is no report. The case closes on ${it.until}, unless one of you writes <@say>OBJECT</@say> with a reason.</@p>
<#default><#stop "no words for " + it.what>
</#switch>
<#if it.owed?has_content><@list><#list it.owed as one><@item><@owed one/></@item></#list></@list></#if>
<@offers/>
</@page>
</#if>

<#macro title what>
<#switch what>
<#on "SUSPENDED", "NEW_ADDRESS", "DELIVERED_LETTER", "DELIVERED_NOTICE", "DELIVERED_FOLLOW_UP", "ACTION", "REFERRAL_ASKED", "REFERRAL">A second member is needed<#t>
<#on "SUSPENSION_LAPSED", "CLAIM_LAPSED">No second member in time<#t>
<#on "APPROVAL_UNANSWERED", "APPROVAL_PASSED_ON", "APPROVAL_SKIPPED">Approval from outside<#t>
<#on "QUORUM_FORECAST">Just enough members<#t>
<#on "REFERRED", "REFERRED_AT_ONCE">Passed on to somebody outside<#t>
<#on "URGENT">It may still be going on<#t>
<#on "OWED", "FOLLOW_UP_DUE", "LEAD_OWED", "LEAD_FOLLOW_UP_DUE">What is owed<#t>
<#on "BALLOT_EXTENDED">Your vote is missing<#t>
<#on "BALLOT_SUSPENDED">The vote is suspended<#t>
<#on "UPHELD">The decision is upheld<#t>
<#on "NO_MEETING">No time for a meeting<#t>
<#on "POLL_WITHDRAWN">Times taken back<#t>
<#on "TERM_ENDED">A consequence has ended<#t>
<#on "EARLIER">An earlier case<#t>
<#on "PARTED", "LINKED_OBJECTED", "LINKED_APOLOGY">Cases that belong together<#t>
<#on "DISMISSAL">Closing as no report<#t>
<#default><#stop "no words for " + what>
</#switch>
</#macro>

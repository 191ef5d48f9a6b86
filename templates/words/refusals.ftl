<#-- Why a command was refused, and what can be done instead: one text for each reason. It changed nothing. -->
<#macro refused key facts>
<#switch key>
<#on "NOT_YOUR_ROLE">This command is for somebody in another role. What you can do now is listed below<#if mail.thread == "CONTACT">, if there is anything to do<#else>; you can also say it in your own words</#if>.<#t>
<#on "ADVISERS_DO_NOT_DECIDE">Advisers discuss; proposing, voting and approving is for voting members. Say it in your own words, and the others read it.<#t>
<#on "NOT_CLEARED">Please answer the conflict check first. Its mail has the buttons.<#t>
<#on "NO_CHECK_ANSWERED">This answers a mail that asked nothing. Please answer the conflict check itself, so that it is clear which names you mean.<#t>
<#on "ALREADY_CLEARED">You have answered that already. Nothing more is needed. If something has changed, <@say>RECUSE</@say> works at any time.<#t>
<#on "READER_REPLACED">The time to answer was over, and another member reads the report now. You are asked again with everybody else.<#t>
<#on "ALREADY_AWAY">You are noted as away already. <@say>BACK</@say> changes that.<#t>
<#on "NOT_AWAY">You are not noted as away: you are counted.<#t>
<#on "ALREADY_LEADING">You look after this case already.<#t>
<#on "CASE_CLOSED">This is closed, so it changes nothing any more. What you write in your own words is still read.<#t>
<#on "NAME_MISSING">A name or an address belongs behind it.<#t>
<#on "ALREADY_NAMED">That person is named already. To add an address, write the name together with it.<#t>
<#on "NO_SUCH_PERSON">There is nobody called <#if facts?has_content>${facts[0]}<#else>that</#if> in this case. Please write the name as the report has it.<#t>
<#on "WITNESS_IS_REPORTED"><#if facts?has_content>${facts[0]}<#else>This person</#if> is reported in this case too, and a question to a witness says that nothing follows for whoever answers it. So nothing went out. What the group has to say to them goes into the letter; whatever they write to us reaches you.<#t>
<#on "AMBIGUOUS_NAME">That name can mean <@names facts "or"/>. Please write the whole name.<#t>
<#on "NOT_REACHABLE">There is no address for this person, or they wish to have no mail. Whoever knows one can add it with <@say>WITNESS</@say> or <@say>REPORTER</@say>, the name, and the address in angle brackets; a member may also have another way to ask.<#t>
<#on "IDENTIFIES_SOMEBODY">This would tell who somebody is: <@names facts/>. It was not sent. Please say it without that.<#t>
<#on "NO_TIMES">No time stands behind it. Please write one a line, as in <@say>2026-03-05 18:00</@say>, or <@say>MEET cancel</@say>.<#t>
<#on "TOO_MANY_TIMES">That are more than ten times. Nothing was offered; please choose fewer.<#t>
<#on "TIME_PAST"><#if facts?has_content>${facts[0]}<#else>A time</#if> is over already. Nothing was done.<#t>
<#on "TIME_TWICE"><#if facts?has_content>${facts[0]}<#else>A time</#if> stands there twice. Nothing was offered; please write each time once.<#t>
<#on "TIME_TOO_LONG">The meeting on <#if facts?has_content>${facts[0]}<#else>that day</#if> would not end, or take more than twelve hours. Nothing was done; please look at its end.<#t>
<#on "TIME_TOO_FAR"><#if facts?has_content>${facts[0]}<#else>A time</#if> is more than a month away. Please look at month and year; nothing was done.<#t>
<#on "TIME_STANDS">The meeting is set for <#if facts?has_content>${facts[0]}<#else>that time</#if> already.<#t>
<#on "PLACE_TOO_LONG">The place is too long for a calendar. Please write it shorter, and what else there is to know in your own words.<#t>
<#on "NO_MEETING">There is no meeting ahead, and no times are offered, that could be called off.<#t>
<#on "NO_POLL_ANSWERED">This answers a mail that offers no times. Please answer the mail with the times, so that it is clear which of them you mean.<#t>
<#on "NO_POLL">No times are offered now. <@say>MEET</@say> and times offers some.<#t>
<#on "POLL_OUTDATED">Other times have taken the place of those. Please answer the newer mail.<#t>
<#on "POLL_CLOSED">The choice of these times is over. If a meeting was set, its invitation says when; whether you come is said in answer to that. <@say>STATUS</@say> tells how it stands.<#t>
<#on "NO_SUCH_TIME">There is no time with the number <#if facts?has_content>${facts[0]}<#else>that you wrote</#if><#if facts[1]??>; they go from 1 to ${facts[1]}</#if>. Nothing was noted.<#t>
<#on "MEETING_OVER">That meeting is over, or was called off.<#t>
<#on "INVITATION_OUTDATED">The meeting has another time since. Please answer the newer invitation.<#t>
<#on "NOTHING_ANSWERED">There is no answer in it. Each answer is a line with the question’s word and a colon, as in <@say>violation: yes</@say>.<#t>
<#on "EVALUATION_MISSING">First somebody has to give an evaluation that answers the question <@say>violation</@say>. Then propose again.<#t>
<#on "PART_EMPTY">Something is missing: <@names facts/>. Please send the whole of it again with that part.<#t>
<#on "WHICH_PERSON">Several people are reported<#if facts?has_content>: <@names facts/></#if>. Please say whom it is about, in a line <@say>About:</@say> with the name.<#t>
<#on "DECISION_STANDS">There is a decision already. <@say>RE-EVALUATE</@say> with a reason opens it again.<#t>
<#on "NO_PROPOSAL">There is no proposal that could be taken back.<#t>
<#on "NOT_YOUR_PROPOSAL">Only who made a proposal can take it back. You can vote no, or propose something else.<#t>
<#on "NO_BALLOT_ANSWERED">This answers a mail that is no ballot. Please answer the ballot itself, so that it is clear what you vote on.<#t>
<#on "BALLOT_OUTDATED">A newer proposal has taken the place of that one. Please answer its ballot.<#t>
<#on "BALLOT_CLOSED">That vote is closed, and its result stands.<#t>
<#on "BALLOT_SUSPENDED">The vote is suspended, since too few can take part. It opens again with a new list as soon as enough can.<#t>
<#on "NOT_ON_THE_LIST">You are not on the list of this vote; it was fixed when the vote opened. You are on the next one.<#t>
<#on "NO_OPEN_BALLOT">There is no open vote.<#t>
<#on "ALREADY_EXTENDED">The vote was extended already; once is all there is.<#t>
<#on "DAYS_OUT_OF_RANGE">A vote can be extended by 1 to 7 days.<#t>
<#on "NO_PREVIEW_ANSWERED">This answers a mail that is no preview. Please answer the preview itself, so that it is clear which version you mean.<#t>
<#on "DRAFT_OUTDATED">There is a newer version. Please read its preview, and answer that.<#t>
<#on "DRAFT_CHANGED">Something in it is another since that preview: an address, a name, some words, or what the anonymity check found. Nobody approves what they have not seen. The new preview has come to you; please read and answer that one.<#t>
<#on "ALREADY_APPROVED">You have approved this already. Another member is needed.<#t>
<#on "NO_DRAFT">There is no draft that this could be about now.<#t>
<#on "NOTHING_TO_CHANGE">This letter only takes the earlier one back, and has no parts. <@say>RE-EVALUATE</@say> if the decision should be another.<#t>
<#on "ALREADY_SENT">It was sent already, and cannot be changed.<#t>
<#on "FINDS_BLOCK">The anonymity check found something that has to be changed or allowed first: <@names facts/>. Change it with a new draft, or write <@say>ALLOW</@say> and its number.<#t>
<#on "NO_SUCH_FIND">The anonymity check has no find <#if facts?has_content>${facts[0]}<#else>like that</#if> which blocks. The preview lists them with their numbers.<#t>
<#on "REASON_MISSING">Please give a reason, on the lines below the command.<#t>
<#on "TEXT_MISSING">The text is missing. It stands on the lines below the command.<#t>
<#on "DECIDED_ALREADY">The group has decided by vote, so it cannot be set aside as no report. <@say>RE-EVALUATE</@say> and your reason opens the decision again; then <@say>PROPOSE NO ACTION</@say> or <@say>PROPOSE NO RESPONSE</@say>.<#t>
<#on "NOT_DECIDED">A notice before the vote says what was done, and what it did. Plan and consequences are not decided, so they have no place in it; please send it without them.<#t>
<#on "NOTHING_TO_APPROVE">What you were asked about has been changed since, or is no longer waiting for you. If your approval is needed again, it is asked for in a mail of its own.<#t>
<#on "NO_LETTER_YET">There is no letter yet that this could answer. Whatever you write in your own words is passed on.<#t>
<#on "NO_ANSWER_YET">The reported person still has time to answer. If nothing comes, the decision is upheld by itself.<#t>
<#on "NO_DECISION_YET">There is no decision yet. Say it in your own words, or make a proposal.<#t>
<#on "NOTHING_ASKED">Our last letter asks nothing of you, so there is nothing to agree to. What you write in your own words is read by the group.<#t>
<#on "ALREADY_ANSWERED">You have answered already. If you see it differently now, write it in your own words: the group reads it.<#t>
<#on "ALREADY_UPHELD">The decision is upheld already. <@say>RE-EVALUATE</@say> with a reason stops that.<#t>
<#on "NO_PUBLICATION_DECIDED">A statement belongs to a decision: the consequences of a proposal that passed have to say that an account is published. Propose it, and draft it when it has passed.<#t>
<#on "NO_SUMMARIES">This group keeps no summaries: a later case shows an earlier one only to those who may see it.<#t>
<#on "SUMMARY_TELLS">“${facts[0]!""}” would tell who reported, what was written, or when. A summary says none of that, and nobody can allow it; please draft it in other words.<#t>
<#on "CONSENT_MISSING">“${facts[0]!""}” would tell who reported, or who was hurt or saw it. In public nobody but they can allow that: ask the reporter with <@say>ASK REPORTER</@say>, who can answer with <@say>CONSENT</@say>; or draft it in other words.<#t>
<#on "NO_APOLOGY">Nobody has sent an apology that could be passed on.<#t>
<#on "NOTHING_TO_RATIFY">Nothing waits for a second member.<#t>
<#on "REPORTER_NOT_ANSWERED">The reporter was asked and has not answered yet. When they have, and agree, write it again.<#t>
<#on "NOT_BY_YOURSELF">A second member has to do this; you did the first half.<#t>
<#on "NOT_WITHHELD">This person is not on the list of those whom the report mentions.<#t>
<#on "ALREADY_ADMITTED">You have said so already. A second member has to write the same.<#t>
<#on "NOT_AN_ADVISER">There is no adviser of that name to invite.<#t>
<#on "ALREADY_INVITED">This adviser was invited already, or can have no part in this case.<#t>
<#on "STILL_OWED">It cannot close yet. Still owed: <#list facts as one><@owedWord one/><#sep>, </#list>. When all of that is done, it closes by itself.<#t>
<#on "NOT_CLOSED">The case is not closed.<#t>
<#on "NOT_ON_ROSTER">There is nobody called <#if facts?has_content>${facts[0]}<#else>that</#if> on the group’s list. Please write the name as the list has it.<#t>
<#on "NOTHING_TO_OBJECT_TO">There is nothing right now that an objection could stop. What you write in your own words is read.<#t>
<#on "ALREADY_WITHDRAWN">The group knows already that you wish to stop. You hear from it what that comes to; what you write in your own words is read until then.<#t>
<#on "OUR_OWN_ADDRESS">That is the address of this group itself. Please write another one.<#t>
<#on "NOT_NEUTRAL">The reporter wants mail that does not say what it is about, and this has words that would: <@names facts/>. It was not sent. Please say it without them.<#t>
<#on "ENOUGH_MEMBERS">Enough members can take part; no substitute is needed.<#t>
<#on "NOT_A_SUBSTITUTE">This person cannot be called for this case. Please choose another from the list.<#t>
<#on "NO_SUCH_CASE">There is no case ${facts[0]!""} that you could link with this one. Please look at the reference in its mails.<#t>
<#on "LINK_TO_ITSELF">That is this very case. Behind it belongs the reference of another one.<#t>
<#on "ALREADY_LINKED">${facts[0]!"That case"} is linked with this one already.<#t>
<#on "NOT_LINKED">${facts[0]!"That case"} is not linked with this one.<#t>
<#on "LINK_AFTER_DECISION">This case has its decision, and the other has none. To take this one into account there, write <@say>LINK ${facts[0]!""}</@say> in answer to a mail of that case.<#t>
<#on "LINK_DURING_VOTE">A proposal is made already, in this case or in the other. When its vote is over, or the proposal is taken back, write it again.<#t>
<#on "LINK_TOO_EARLY">In one of the two not everybody has been asked, or it is not known yet who is reported. Please write it again when that is known.<#t>
<#on "TOO_FEW_FOR_BOTH">Too few may take part in both, so together they could not be decided. Please decide each by itself.<#t>
<#on "REPORTED_DIFFER">The two do not report the same people<#if facts?has_content>: <@names facts/> is not reported here</#if>. If they belong to it, name them here with <@say>REPORTED</@say> first.<#t>
<#on "LINK_TO_ITS_LEAD">${facts[0]!"That case"} is decided together with ${facts[1]!"another"}. Link that one with this case.<#t>
<#on "LINK_FROM_THERE">Other cases are decided together with ${facts[0]!"that one"} already. Write <@say>LINK ${facts[1]!""}</@say> in answer to a mail of that case.<#t>
<#on "DECIDED_TOGETHER">This case is decided together with ${facts[0]!"another"}. Please write it in answer to a mail of that case.<#t>
<#on "NOT_KEPT_APART">No mail is kept apart under <#if facts?has_content>${facts[0]}<#else>this reference</#if>. It may have come in or gone already; whoever runs the service has the list.<#t>
<#on "NOTHING_TO_CONFIRM">Nothing waits for your word. If you got a mail that asked you to confirm something, please answer that very mail.<#t>
<#default><#stop "no words for refusal " + key>
</#switch>
</#macro>

<#macro owedWord key>
<#switch key>
<#on "decision">a decision<#t>
<#on "letter">the letter<#t>
<#on "follow-up">the follow-up<#t>
<#on "answer">the reported person’s answer, or <@say>UPHOLD</@say><#t>
<#default>${key}<#t>
</#switch>
</#macro>

<#-- The head of an answer: what came of each line of a mail (mail interface §4). Any mail can have it, under its opening. -->
<#macro answers>
<#if mail.head.answers?has_content || mail.head.words != "NONE">
<#if mail.thread == "NEUTRAL"><@neutralAnswers/>
<#else>
<@heading>Your mail</@heading>
<#list mail.head.answers as answer>
<#assign written=answer.line?replace("[\\s.:,;!?]+$", "", "r")>
<#if written?has_content><@field label=written><@came answer/></@field><#else><@p><@came answer/></@p></#if>
<#if answer.nearest??><@offerOne answer.nearest/></#if>
</#list>
<#switch mail.head.words>
<#on "NONE">
<#on "RELAYED"><#if mail.thread == "MEMBER"><@p>What you wrote<#if mail.head.answers?has_content> besides</#if> was passed on to the others, under your name.</@p>
<#else><@p>What you wrote was passed on to the group.</@p></#if>
<#on "RELAYED_WITHOUT_TAG"><@p>What you wrote was passed on. It did not come to the address of the mail that you answered, though, so no command in it could have been carried out. Please answer our mail with the reply function of your mail program, or write to ${mail.address}.</@p>
<#on "UNREADABLE"><@p>Your mail came encrypted to a key that we do not have, so nobody could read it. It is kept. Please tell us in another way.<#if mail.otherWay?has_content> ${mail.otherWay}</#if> Mail that is not encrypted can be read on its way by the servers that carry it.</@p>
<#on "NOT_RELAYED"><@p>What you wrote besides was not passed on. If it should be, please write it once more, at the top of an answer and without the quotation.</@p>
<#default><#stop "no words for " + mail.head.words>
</#switch>
</#if>
</#if>
</#macro>

<#-- Without a word of what it is about (D1). -->
<#macro neutralAnswers>
<#list mail.head.answers as answer>
<#if answer.key == "HELP"><@neutralHelp/><#else><@p>${answer.line}: <#switch answer.outcome><#on "DONE", "ASKED">done.<#on "HELD">please confirm it first; another message says how.<#default>this could not be done now. Please write to us again in your own words.</#switch></@p></#if>
</#list>
<#if mail.head.words == "RELAYED" || mail.head.words == "RELAYED_WITHOUT_TAG"><@p>What you wrote was passed on.</@p><#elseif mail.head.words == "UNREADABLE"><@p>It came encrypted in a way that we could not open. Mail that is not encrypted can be read on its way by the servers that carry it; please choose another way if that matters.</@p></#if>
</#macro>

<#macro neutralHelp><@p>Whatever you write is read. With one of these as the first line, more can be done: <@say>STATUS</@say> asks where things stand. <@say>QUIET normal</@say> brings you ordinary mail, <@say>QUIET none</@say> none at all, <@say>QUIET neutral</@say> and an address mail like this one at that address. <@say>EXCLUDE</@say> and a name leaves somebody out. <@say>WITHDRAW</@say> says that you wish to stop.</@p></#macro>

<#macro came answer>
<#switch answer.outcome>
<#on "DONE"><@deed answer.key answer.facts/>
<#on "REFUSED"><@refused answer.key answer.facts/>
<#on "MISSPELT">This looks like a command, but it is none. Neither it nor any command after it was carried out. Did you mean this?<#t>
<#on "MALFORMED"><@malformed answer.key answer.facts/>
<#on "NOT_OBEYED"><@notObeyed answer.key answer.facts/>
<#on "CONFLICTS">Noted, in place of what you declared before. Whatever is about these people, teams or domains will not reach you from the next report on, and nobody sees the list. <@say>CONFLICTS none</@say> empties it.<#t>
<#on "HELD">Not done yet. Another mail asks you whether you wrote this, within the hour; please answer that one.<#t>
<#on "ASKED"><@inquired answer.key answer.facts/>
<#default><#stop "no words for outcome " + answer.outcome>
</#switch>
</#macro>

<#-- HELP, STATUS, WHO, RESEND. -->
<#macro inquired key facts>
<#switch key>
<#on "HELP"><#if mail.thread == "CONTACT"><@say>SUBSTITUTE</@say> and a name from the list of substitutes calls somebody, as long as too few can take part. Nothing else that you write is passed on.<#else>Everything that you can do now stands below. Whatever else you write is read by <#if mail.thread == "MEMBER">the others who take part<#else>the group</#if>.</#if><#t>
<#on "STATUS"><#if mail.thread == "CONTACT">You are told by mail when the case waits for you. Of what it is about we can say nothing.<#elseif mail.thread == "REPORTER">Here it is.<#t><#elseif mail.thread != "MEMBER">You get a mail whenever something is asked of you. What you can do now stands below; more than that we cannot say.<#t><#else><@stepOf facts[0]/><#if facts[1]?has_content> It waits for: <#list facts[1] as one><@owed one/><#sep>; </#list>.</#if><#list facts[2] as meeting> <@coming meeting/></#list></#if><#t>
<#on "WHO"><#if facts[0]?has_content>Taking part: <@names facts[0]/>.<#if facts[1]?has_content> ${facts[1]} looks after the case.</#if><#else>Nobody is cleared yet, or you are not.</#if><#t>
<#on "RESEND">Here is the report once more.<#t>
<#default><#stop "no words for inquiry " + key>
</#switch>
</#macro>

<#macro coming it>
A meeting is set for ${it.startsAt}, for ${it.length}<#if it.where?has_content>, at ${it.where}</#if>.<#t>
<#if it.coming?has_content> Coming: <@names it.coming/>.</#if><#if it.perhaps?has_content> Perhaps: <@names it.perhaps/>.</#if><#if it.notComing?has_content> Not coming: <@names it.notComing/>.</#if><#if it.open?has_content> Not answered: <@names it.open/>.</#if><#t>
</#macro>

<#macro stepOf key>
<#switch key>
<#on "GRACE">The report has arrived; members are not asked yet.<#t>
<#on "READING">One member reads first, and says who is reported.<#t>
<#on "CLEARANCE">Members are asked for conflicts of interest.<#t>
<#on "DELIBERATION">The group deliberates.<#t>
<#on "HEARING">The reported person has time to answer, before the vote.<#t>
<#on "VOTE">A vote is open.<#t>
<#on "DRAFTING">It is decided; what goes out is being drafted and approved.<#t>
<#on "HEADS_UP">What goes to the reported person is approved, and waits until the reporter had time to object.<#t>
<#on "AWAITING_ANSWER">The letter is out; the reported person has time to answer.<#t>
<#on "AWAITING_GROUP">The letters are out; the group’s last word is awaited.<#t>
<#on "CLOSED">The case is closed.<#t>
<#on "NOT_CLEARED">Please answer the conflict check first: its mail has the buttons.<#t>
<#default><#stop "no words for step " + key>
</#switch>
</#macro>

<#macro deed key facts>
<#switch key>
<#on "SAID">Done.<#t>
<#on "CLEARED">Thank you. What comes next is below, or follows in a mail of its own.<#t>
<#on "CLEARED_WAIT">Thank you. You will hear from us when it goes on; there is nothing that you need to do until then.<#t>
<#on "RECUSED">You are out of this, for good, and will hear no more of it. Nobody asks why. The mail in which you said so is not kept.<#t>
<#on "RECUSED_INVITED">You are out of this, for good, and will hear no more of it. Nobody asks why. The mail in which you said so is not kept. A meeting still stands in your calendar: please delete it there yourself, without answering, since we do not write to you again.<#t>
<#on "AWAY">Noted. You are not counted in votes from the next one on. <@say>BACK</@say> changes that at any time.<#t>
<#on "BACK">Welcome back. You are counted again from the next vote on.<#t>
<#on "LEAD">You look after this case now: what is owed is recalled to you first, and to the others only if nothing moves. <@say>WHO</@say> tells them whom to ask.<#t>
<#on "NAMED_REPORTED">${facts[0]} is named as reported. Those who take part are asked about this name before anything else goes to them.<#t>
<#on "NAMED_WITNESS">${facts[0]} is named as a witness. Those who take part are asked about this name before anything else goes to them.<#t>
<#on "ADDRESS_PROPOSED">Noted. Another address takes the place of a known one only when a second member writes <@say>RATIFY</@say>, by ${facts[0]}.<#t>
<#on "ADDRESS_SET">The address is noted. Previews of letters show it.<#t>
<#on "UNKNOWN">Noted: nobody knows who it was. The others are asked now.<#t>
<#on "ASKED">Your question goes to ${facts[0]} in the group’s name. The answer comes to all who take part.<#t>
<#on "MEETING_POLLED">The times are offered to everybody who takes part, until ${facts[0]}. You are counted for all of them; <@say>AVAILABLE</@say> changes that.<#t>
<#on "MEETING_FIXED">The meeting is set for ${facts[0]}. Everybody who takes part is invited, whoever comes later too. <@say>MEET</@say> and another time moves it, <@say>MEET cancel</@say> calls it off.<#t>
<#on "MEETING_MOVED">The meeting is moved to ${facts[0]}. Everybody who was invited is told, and so are their calendars.<#t>
<#on "MEETING_CANCELLED">It is called off, and those who were asked are told.<#t>
<#on "AVAILABLE">Noted. The time is fixed on ${facts[0]} at the latest; then the invitation comes. You can change your answer until then.<#t>
<#on "UNAVAILABLE">Noted: you can come at none of the times. You can change your answer until ${facts[0]}. Writing counts as much.<#t>
<#on "COMES">Noted: you come. You can change that at any time.<#t>
<#on "COMES_NOT">Noted: you do not come. You can change that at any time; writing counts as much.<#t>
<#on "DROPPED_FIRST">The mail that is kept apart as ${facts[0]} stays there unless a second member writes the same by ${facts[1]}.<#t>
<#on "DROPPED">The mail that was kept apart as ${facts[0]} is gone.<#t>
<#on "LINKED">${facts[0]} is decided together with this case from now on, in this one, by those who may know both. Its reporter gets a follow-up of their own. <@say>UNLINK</@say> undoes it until somebody proposes.<#t>
<#on "CONSIDERED">${facts[0]} is taken into account in this case from now on. There nothing changes, and whoever takes part here and not there is told nothing of it.<#t>
<#on "UNLINKED">${facts[0]} and this case are apart again; each is decided by itself.<#t>
<#on "MINUTES">Your minutes went to the others, and are kept with what happened in the case.<#t>
<#on "EVALUATED">Your evaluation is noted. You can change any answer until the vote; write it again.<#t>
<#on "EVALUATED_ALL">Your evaluation is noted, and everybody who takes part has given theirs now. You can change any answer until the vote; write it again.<#t>
<#on "PROPOSED_WAITS">Your proposal is noted. The vote opens by itself as soon as everybody asked has answered the conflict check, or the time for that is over, and enough can take part.<#t>
<#on "PROPOSED_HEARING">Your proposal is noted. Before the vote the reported person is heard: a notice is drafted from it and needs approval like a letter; then they have ${facts[0]} to answer. The vote opens by itself when they have, or when that time is over.<#t>
<#on "PROPOSED_OPEN">Your proposal is up for vote, until ${facts[0]} at the latest. <@say>WITHDRAW PROPOSAL</@say> takes it back.<#t>
<#on "PROPOSAL_WITHDRAWN">Your proposal is taken back. Everybody can make another.<#t>
<#on "VOTED">Your vote is <@choice facts[0]/>. You can change it until the vote closes, on ${facts[1]} at the latest. Nobody sees it before.<#t>
<#on "EXTENDED">The vote has more time, until ${facts[0]} at the latest. It still closes earlier, an hour after the votes missing could no longer change its result. It cannot be extended again.<#t>
<#on "DRAFTED">The new version is made. Its preview goes to everybody who takes part; approvals of the earlier version are void.<#t>
<#on "APPROVED">Your approval is noted. <#if facts[0]?string == "1">One member is needed who is not the drafter.<#else>${facts[0]} members are needed, one of them not the drafter.</#if><#t>
<#on "APPROVED_HELD">Your approval was the last that was needed. The reporter is told before it leaves, and has time to object.<#t>
<#on "STATEMENT_ISSUED">Your approval was the last that was needed. The statement goes to everybody who takes part, for one of you to publish.<#t>
<#on "SUMMARY_KEPT">Your approval was the last that was needed. The summary is kept for later cases about the same person.<#t>
<#on "CONSENTED">Noted, and told to the group: this may be said of you in public, and nothing else. To take it back, write <@say>CONSENT none</@say>; what is published by then cannot be taken back.<#t>
<#on "CONSENT_TAKEN_BACK">Noted, and told to the group: nothing is said of you in public.<#t>
<#on "APPROVED_OUTSIDE">Your approval was the last that was needed in the group. ${facts[0]} is asked to approve the letter now, and has until ${facts[1]}. It leaves with their approval; without an answer by then the next on the list is asked, and after the last one the letter is yours again.<#t>
<#on "OUTSIDE_APPROVED">Thank you. The group has your approval. You need not do anything more.<#t>
<#on "OUTSIDE_REFUSED">Thank you. The letter does not go like this; the group reads your reason, and decides how to go on. If your approval is needed again, you get another mail.<#t>
<#on "APPROVED_SENT">Your approval was the last that was needed. It is on its way.<#t>
<#on "REJECTED">It does not go. Your reason went to the others; a new version can be drafted now.<#t>
<#on "ALLOWED">It may stay; it is recorded that you said so.<#t>
<#on "APOLOGY_DRAFTED">The apology is drafted. Its preview goes to everybody who takes part.<#t>
<#on "UPHELD">The decision is upheld. It takes effect on ${facts[0]}, unless a member writes <@say>RE-EVALUATE</@say> before.<#t>
<#on "RE_EVALUATED">The case is back in deliberation. Evaluations stay; a new proposal can be made now.<#t>
<#on "DELIVERED">Noted. It counts when a second member writes <@say>RATIFY</@say>, by ${facts[0]}.<#t>
<#on "RATIFIED"><#if facts?has_content>You have upheld <#list facts as one><@upheldWhat one/><#sep>, and </#list>.<#else>What it was about has changed since, so it does not count any more.</#if><#t>
<#on "ADMITTED">${facts[0]} is asked now, like everybody else.<#t>
<#on "ADMITTED_FIRST">Noted. ${facts[0]} is asked when a second member writes the same.<#t>
<#on "INVITED">${facts[0]} is asked now, like everybody else.<#t>
<#on "ACTION">Noted, and told to the group. It lapses unless a second member writes <@say>RATIFY</@say> by ${facts[0]}.<#t>
<#on "REFERRED">Noted, and told to the group: ${facts[0]} is told at once. Nothing is mailed there from here: please do it, if you have not yet.<#t>
<#on "REFERRAL_ASKED">The reporter is asked whether ${facts[0]} may be told. When they have answered, a second member has to write <@say>RATIFY</@say>. Without both by ${facts[1]} it comes to nothing.<#t>
<#on "REFERRAL">No mail can go to the reporter, so please ask them in another way whether ${facts[0]} may be told. A second member has to write <@say>RATIFY</@say> by ${facts[1]}.<#t>
<#on "DISMISSED_FIRST">Noted. A second member has to write the same.<#t>
<#on "DISMISSED">Two members say so. The group is told, and the case closes on ${facts[0]} unless somebody writes <@say>OBJECT</@say>.<#t>
<#on "OBJECTED">The case stays open. Your reason went to the others.<#t>
<#on "CLOSED">The case is closed.<#t>
<#on "REOPENED_BY_REPORTER">It is open again. The group is told, and reads what you wrote.<#t>
<#on "REOPENED">The case is open again, and in deliberation.<#t>
<#on "EXCLUDED">${facts[0]} hears nothing of this from now on. Nobody is told why.<#t>
<#on "EXCLUDED_ALL">Nobody of the group hears anything of this from now on, and nobody is told why. People outside it are told that something waits, and nothing of what it is about; they can call somebody else. <@say>STATUS</@say> tells you how it stands.<#t>
<#on "QUIET_NORMAL">We write to you as usual.<#t>
<#on "QUIET_ONLY">We write to ${facts[0]} only. <@say>QUIET neutral</@say> makes it mail that does not say what it is about, at that address; <@say>QUIET normal</@say> makes it go to the address that we had before.<#t>
<#on "QUIET_NEUTRAL">From now on our mail to you does not say what it is about.<#t>
<#on "QUIET_NONE">We write to you no more. What you write to us still reaches the group.<#t>
<#on "WITHDRAWN">The group is told that you wish to stop, and decides what that means. Whatever it decides, you hear of it.<#t>
<#on "CONFIRMED">Thank you. What was held back is done now, as far as it can be, and stands below. Your mails in this case are believed from now on, but for approvals, <@say>ADMIT</@say>, <@say>RATIFY</@say> and <@say>RELAY APOLOGY</@say>.<#t>
<#on "CONFIRMED_ONCE">Thank you. What was held back is done now, as far as it can be, and stands below.<#t>
<#on "REFERRAL_OBJECTED">It does not happen: nothing is passed on.<#t>
<#on "APOLOGY_READ">Thank you. There is no letter yet that this could answer; what you wrote was passed on to the group, which reads it.<#t>
<#on "OBJECTED_TO_NOTHING">There is nothing right now that an objection could stop. What you wrote was passed on to the group, which reads it.<#t>
<#on "LETTER_OBJECTED">It does not leave. It goes back to the group together with what you wrote.<#t>
<#on "AGREED">Thank you. The group is told that you agree. You can still write to us at any time.<#t>
<#on "DECLINED">The group is told that you do not agree. If you have not said why and would like to, answer this mail. You hear what follows.<#t>
<#on "APOLOGY_HELD">The group has your words. It decides whether to pass something on; it does so in its own name and without your mail. Please do not write to anybody about it yourself.<#t>
<#on "SUBSTITUTED">${facts[0]} is asked for conflicts of interest now, and takes part if there are none.<#t>
<#default><#stop "no words for deed " + key>
</#switch>
</#macro>

<#macro upheldWhat key><#switch key><#on "SUSPENSION">that a person on the group’s list is kept out<#on "ADDRESS">the address<#on "DELIVERY">that it was handed over<#on "ACTION">what was done at once<#on "REFERRAL">the referral: one of you has to do it<#default><#stop "no words for upheld " + key></#switch></#macro>

<#macro choice key><#switch key><#on "YES">yes<#on "NO">no<#on "ABSTAIN">an abstention<#default><#stop "no words for choice " + key></#switch></#macro>

<#macro malformed key facts>
<#switch key>
<#on "ARGUMENT_MISSING">Something is missing behind the command, so nothing was done.<#t>
<#on "INCOMPLETE">The command is not complete, or not on one line, so nothing was done.<#t>
<#on "TOO_LONG">It is longer than the ${facts[0]} characters that it can have, so nothing was done. Please say it in fewer words.<#t>
<#on "NOT_A_REFERENCE">A reference belongs behind it, six characters as in <@say>K7Q-4MD</@say>, so nothing was done.<#t>
<#on "NOT_A_NUMBER">A number belongs behind it, so nothing was done.<#t>
<#on "NOT_ON_ROSTER">There is nobody called ${facts[0]!"that"} on the group’s list, so nothing was done. Please write the name as the list has it.<#t>
<#on "AMBIGUOUS">The name can mean <@names facts "or"/>, so nothing was done. Please write the whole name.<#t>
<#on "UNKNOWN_KEY">There is no question called ${facts[0]!""}<#if facts[1]?has_content>; did you mean ${facts[1]}?<#else>.</#if> This answer was not noted.<#t>
<#on "ANSWER_NOT_POSSIBLE">For ${facts[0]!""} the answer can be <#if facts?size gt 2><@names facts[2..] "or"/><#else>another</#if>, not ${facts[1]!""}. This answer was not noted.<#t>
<#on "NAME_MISSING">A name or an address belongs behind it, so nothing was done.<#t>
<#on "UNLABELLED">This stands under no label, so it was not taken: “${facts[0]!""}”. What stands under a label counts.<#t>
<#on "NOT_A_TIME">“${facts[0]!""}” cannot be read as a time, so nothing was done. Please write each with its own date, as in <@say>2026-03-05 18:00</@say>, <@say>2026-03-05 18:00-19:30</@say> or <@say>5 March 2026, 6 pm</@say>. What you say besides goes above the command.<#t>
<#on "NO_SUCH_TIME">There is no such day or hour: “${facts[0]!""}”. Nothing was done.<#t>
<#on "WRONG_WEEKDAY">“${facts[0]!""}” is a ${facts[1]!""}. Please look which of them you mean; nothing was done.<#t>
<#on "NOT_A_ZONE">The time zone of “${facts[0]!""}” is not known here: such abbreviations mean several. Please write it as <@say>+01:00</@say>, or as <@say>Europe/Vienna</@say>, or leave it out for the group’s own. Nothing was done.<#t>
<#on "NOT_TIME_NUMBERS">Behind it belong the numbers of the times, as in <@say>AVAILABLE 1 3</@say>, or <@say>none</@say>. Nothing was noted.<#t>
<#on "NOT_A_SAFE_CONTACT">Behind it belongs <@say>normal</@say>, <@say>only</@say> and an address, <@say>neutral</@say>, or <@say>none</@say>. Nothing was changed.<#t>
<#default><#stop "no words for malformed " + key>
</#switch>
</#macro>

<#macro notObeyed key facts>
<#switch key>
<#on "PROSE">This begins like a command and goes on like a sentence, so it was taken for your own words<#if mail.head.words == "RELAYED"> and passed on</#if>. To give the command, write <@say>${facts[0]}</@say> as a line of its own.<#t>
<#on "NO_EMPTY_LINE">This was taken for your own words<#if mail.head.words == "RELAYED"> and passed on</#if>, since it stands right under other text. To give the command, leave an empty line above it.<#t>
<#on "INSIDE_ANOTHER">This was taken for a part of the command above it. To give both, write <@say>END</@say> on a line of its own between them.<#t>
<#on "BELOW_QUOTATION">Not done, since it stands below a quotation or a dividing line. Please write it once more, at the top.<#t>
<#on "CONTRADICTED">Your mail says two things that exclude each other, so neither was done. Please write the one that you mean.<#t>
<#on "AFTER_MISSPELT">Not done, since a line before it was not understood. Please write it again.<#t>
<#on "DOUBTFUL">Not done: we cannot tell what in your mail is yours and what is quoted. Please write it once more, at the top and without the quotation.<#t>
<#on "UNPROVEN">Not done: your mail server did not prove that this mail is yours. Please send it from your usual mail program.<#t>
<#on "BESIDE_RECUSE">Not done: your mail server did not prove that this mail is yours, and a mail that says <@say>RECUSE</@say> is not kept, so nothing of it can wait for your word. Please send this line once more, in a mail of its own.<#t>
<#on "FROM_CALENDAR">Another time cannot be proposed by a calendar, so nothing was done. <@say>MEET</@say> and a time, in answer to this mail, moves the meeting; <@say>MEET</@say> and several lets the others choose.<#t>
<#on "CALENDAR_ADDRESS">This went to the address that stands in your calendar, which takes nothing but whether you come. Nothing was done, and nothing was passed on. Please answer this mail instead.<#t>
<#on "REPORT_IN_THREAD">Not done, and nothing of it was passed on: here it would reach people who may have no part in it. Please write it as a new mail to our plain address, with <@say>FILE REPORT</@say> as its first line.<#t>
<#on "SEVERAL_CASES">Not done, since this went to the address of a mail about several cases, and it is not certain which of them it is meant for. <@say>CLEAR</@say> or <@say>RECUSE</@say> with nothing else beside it is for all of them; with a reference of that mail behind it, for that case. For anything else, please write to the address that stands under the one case, or answer one of its own mails.<#t>
<#on "NO_TAG">Not done: your answer went to our plain address. Please use the button, or answer the mail itself.<#t>
<#default><#stop "no words for not obeyed " + key>
</#switch>
</#macro>

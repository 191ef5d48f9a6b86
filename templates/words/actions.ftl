<#-- What each command does, in one breath. Shown beside its button. -->
<#macro does key>
<#switch key>
<#on "CLEAR">I have no conflict of interest with anybody named here. Brings the next step.<#t>
<#on "RECUSE">I have a conflict of interest, or would rather not take part. At once and for good; nobody asks why.<#t>
<#on "AWAY">I cannot take part for now: I am not counted in votes from the next one on.<#t>
<#on "BACK">I can take part again.<#t>
<#on "LEAD">I look after this case, and the others know whom to ask. First reminders go to me. It gives no more say.<#t>
<#on "REPORTED">Names a reported person, or an address for one. <@say>REPORTED unknown</@say> where nobody knows who it was.<#t>
<#on "WITNESS">Names somebody else who knows of it, or an address for them.<#t>
<#on "REPORTER">Gives another address for the reporter.<#t>
<#on "ASK_REPORTER">Asks the reporter, in the group’s name. Your question stands on the lines below.<#t>
<#on "ASK_WITNESS">Asks a witness, in the group’s name. Your question stands on the lines below.<#t>
<#on "EVALUATE">Your evaluation, one question a line. Any of them; a later answer replaces an earlier one.<#t>
<#on "PROPOSE_ACTION">Proposes a plan and consequences, under <@say>Behavior:</@say> <@say>Impact:</@say> <@say>Plan:</@say> <@say>Consequences:</@say> and, if you like, <@say>If declined:</@say> The vote follows.<#t>
<#on "PROPOSE_NO_ACTION">Proposes that nothing is to be done, with a <@say>Reason:</@say> The reporter is told the reason.<#t>
<#on "PROPOSE_NO_RESPONSE">Proposes to close without an answer, for what was not written in good faith, with a <@say>Reason:</@say><#t>
<#on "WITHDRAW_PROPOSAL">Takes back your proposal.<#t>
<#on "VOTE_YES">I agree with the proposal.<#t>
<#on "VOTE_NO">I do not agree.<#t>
<#on "VOTE_ABSTAIN">I do not say. It is not counted as a yes.<#t>
<#on "EXTEND">Gives the vote more time, 1 to 7 days, once.<#t>
<#on "DRAFT_LETTER">Makes a new version of the letter, under <@say>Behavior:</@say> <@say>Impact:</@say> <@say>Plan:</@say> <@say>Consequences:</@say> Parts that you leave out stay.<#t>
<#on "DRAFT_NOTICE">Makes a new version of the notice before the vote, under <@say>Behavior:</@say> <@say>Impact:</@say> A part that you leave out stays.<#t>
<#on "DRAFT_FOLLOW_UP">Makes a new version of the follow-up; what it adds stands on the lines below.<#t>
<#on "APPROVE_DRAFT">Everything in this preview may go as it stands.<#t>
<#on "REJECT_DRAFT">It may not go yet. Your reason stands on the lines below; the others read it.<#t>
<#on "ALLOW">What the anonymity check found under this number may stay. It is recorded that you said so.<#t>
<#on "RELAY_APOLOGY">Drafts the apology that the reporter gets, in the group’s name and in your words, on the lines below. It needs approval like a letter.<#t>
<#on "APPROVE">The letter may go as it stands.<#t>
<#on "REJECT">It should not go like this. Your reason stands on the lines below; the group reads it.<#t>
<#on "UPHOLD">The decision stands. Takes effect after a day, unless somebody writes <@say>RE-EVALUATE</@say>.<#t>
<#on "RE_EVALUATE">Back to deliberation, with your reason on the lines below. Evaluations stay.<#t>
<#on "DELIVERED_LETTER">I handed the letter over myself: how and when, on the lines below. A second member has to <@say>RATIFY</@say> it.<#t>
<#on "DELIVERED_NOTICE">I handed the notice over myself: how and when, on the lines below. A second member has to <@say>RATIFY</@say> it.<#t>
<#on "DELIVERED_FOLLOW_UP">I told the reporter myself: how and when, on the lines below. A second member has to <@say>RATIFY</@say> it.<#t>
<#on "RATIFY">I uphold what another member did.<#t>
<#on "ADMIT">Let this person be asked, though their name stands in the report. Two members are needed.<#t>
<#on "INVITE">Let this adviser be asked.<#t>
<#on "ACTION_TAKEN">I did something that could not wait: what, on the lines below. A second member has to <@say>RATIFY</@say> it.<#t>
<#on "REFER">This should go to an agency outside, or has: which one, and why, on the lines below. In danger at once; otherwise the reporter is asked, and a second member is needed. Nothing is mailed there from here.<#t>
<#on "NOT_A_REPORT">This is no report. Two members are needed, and then anybody can object for three days.<#t>
<#on "OBJECT">I object, for the reason on the lines below.<#t>
<#on "CLOSE">Says what is still owed before the case can close.<#t>
<#on "REOPEN">Back to deliberation, for the reason on the lines below.<#t>
<#on "HELP">What I can do now.<#t>
<#on "STATUS">Where it stands.<#t>
<#on "WHO">Who takes part.<#t>
<#on "RESEND">The report once more, with all that happened since.<#t>
<#on "EXCLUDE">This member of the group shall have no part in it. Nobody asks why.<#t>
<#on "QUIET">How we may write to you: <@say>QUIET normal</@say>, <@say>QUIET only</@say> and another address, <@say>QUIET neutral</@say> for mail that does not say what it is about, <@say>QUIET none</@say> for no mail at all.<#t>
<#on "WITHDRAW">Please stop. The group is told, and decides what that means.<#t>
<#on "AGREE">I agree with the plan.<#t>
<#on "DECLINE">I do not agree. You need not say why, but you can.<#t>
<#on "APOLOGY">I want to apologize: your words, on the lines below. The group reads them and decides whether to pass something on.<#t>
<#on "SUBSTITUTE">Calls this person for this case. They are asked for conflicts of interest first.<#t>
<#on "CONFIRM">Yes, I wrote that.<#t>
<#on "CONFLICTS">People, teams or domains with which you always have a conflict of interest, one a line. Nobody sees them.<#t>
<#on "MEET">Offers times for a meeting, one a line, as in <@say>2026-03-05 18:00</@say> or <@say>2026-03-05 18:00-19:30</@say>; a zone may follow, as in <@say>+01:00</@say>. <@say>Where:</@say> and a place or a link, if you like. A single time sets the meeting at once, or moves it. <@say>MEET cancel</@say> calls it off.<#t>
<#on "AVAILABLE">I can come at these times, by number; take away those at which I cannot. <@say>AVAILABLE none</@say>: at none.<#t>
<#on "MINUTES">What was said at a meeting, on the lines below, for those who take part and those who come later.<#t>
<#on "DROP">Mail that was kept apart under this reference is thrown away unread. Two members are needed.<#t>
<#on "DRAFT_STATEMENT">A public statement, where the decision names one: its whole text, on the lines below. It needs approvals as a letter does, and one of you publishes it.<#t>
<#on "CONSENT">This may be said of me in public, should the group publish something, and nothing else. <@say>CONSENT none</@say>: nothing.<#t>
<#on "LINK">That case and this one are about the same: they are decided together, here, and each reporter is told by themselves. Where that case has its decision already, it is taken into account here. Behind it stands the reference of a case that you have seen.<#t>
<#on "UNLINK">The two are apart again, and each is decided by itself.<#t>
<#on "DRAFT_SUMMARY">What later cases about the same person may know of this one, on the lines below: what was decided and why, without who reported, their words, or an exact date. It needs approvals as a letter does, and goes nowhere by mail.<#t>
<#on "FILE_REPORT">Passes on what somebody told you by phone or in person: a new mail to our plain address, with this as its first line.<#t>
<#default><#stop "no words for command " + key>
</#switch>
</#macro>

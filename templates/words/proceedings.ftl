<#-- One line of what happened in a case so far; somebody's own words follow it. -->
<#macro proceeding one>
<#local facts = one.facts>
<#switch one.key>
<#on "FACTS", "REMARK">${facts[0]} wrote:<#t>
<#on "FACTS_UNPROVEN", "REMARK_UNPROVEN">${facts[0]} wrote, and the sender is not proven:<#t>
<#on "WITHDRAWN">the reporter asked to stop.<#t>
<#on "URGENT">it turned out that it is still going on.<#t>
<#on "LEAD">${facts[0]} looks after the case.<#t>
<#on "NAMED">${facts[0]} named <#switch facts[1]><#on "REPORTER">the reporter<#on "REPORTED">a reported person<#on "WITNESS">a witness<#default><#stop "no words for " + facts[1]></#switch>:<#t>
<#on "UNKNOWN">${facts[0]} wrote that it is not known who is reported.<#t>
<#on "ACTION">${facts[0]} acted at once:<#t>
<#on "REFERRED">${facts[0]} referred it to ${facts[1]!""} at once:<#t>
<#on "REFERRAL">${facts[0]} proposed to refer it to ${facts[1]!""}:<#t>
<#on "REFERRAL_OBJECTED">the reporter objected to the referral:<#t>
<#on "TERM_ENDED">a consequence ended:<#t>
<#on "MINUTES">${facts[0]} wrote the minutes of a meeting:<#t>
<#on "MEETING">a meeting was set for ${facts[0]}.<#t>
<#on "MEETING_CANCELLED">the meeting was called off.<#t>
<#on "QUESTION">${facts[0]} asked ${facts[1]}:<#t>
<#on "EVALUATED">${facts[0]} evaluated:<#t>
<#on "PROPOSED">${facts[0]} proposed <#switch facts[1]><#on "ACTION">action<#on "NO_ACTION">no action<#on "NO_RESPONSE">no response<#default><#stop "no words for " + facts[1]></#switch>:<#t>
<#on "PROPOSAL_WITHDRAWN">the proposal was taken back.<#t>
<#on "BALLOT">a vote opened, until ${facts[0]}.<#t>
<#on "PASSED">the vote passed: ${facts[0]} of ${facts[1]}, ${facts[2]} needed.<#t>
<#on "FAILED">the vote did not pass: ${facts[0]} of ${facts[1]}, ${facts[2]} needed.<#t>
<#on "REJECTED">${facts[0]} rejected the draft:<#t>
<#on "UNHEARD">the reported person did not answer the notice in time.<#t>
<#on "LETTER_OBJECTED">the reporter objected to what was about to leave:<#t>
<#on "APPROVAL_ASKED">${facts[0]}, outside the group, was asked to approve the letter.<#t>
<#on "APPROVAL_GIVEN">${facts[0]} approved the letter.<#t>
<#on "APPROVAL_REFUSED">${facts[0]} did not approve the letter:<#t>
<#on "APPROVAL_UNANSWERED">${facts[0]} did not say in time whether the letter may go.<#t>
<#on "APPROVAL_SKIPPED">nobody outside the group could be asked to approve the letter.<#t>
<#on "SENT">${draftName(facts[0])} was sent.<#t>
<#on "DELIVERED">${draftName(facts[0])} was handed over by a member.<#t>
<#on "QUIET"><#switch facts[0]><#on "NORMAL">the reporter wants mail as usual.<#on "ONLY">the reporter wants mail at one address only.<#on "NEUTRAL">the reporter wants mail that does not say what it is about.<#on "NONE">the reporter wants no mail at all.<#default><#stop "no words for " + facts[0]></#switch><#t>
<#on "FOLLOW_UP_WANTED">the follow-up is owed after all: the reporter wants mail now.<#t>
<#on "FOLLOW_UP_WITHHELD">the follow-up was withheld at the reporter’s wish.<#t>
<#on "ANSWERED">${facts[0]} answered:<#t>
<#on "ANSWERED_UNPROVEN">${facts[0]} answered, and the sender is not proven:<#t>
<#on "AGREED">${facts[0]} agreed.<#t>
<#on "DECLINED">${facts[0]} did not agree.<#t>
<#on "APOLOGY">${facts[0]} apologized:<#t>
<#on "UPHELD">the decision was upheld.<#t>
<#on "RE_EVALUATION">${facts[0]} reopened deliberation:<#t>
<#on "DISMISSAL_OBJECTED">${facts[0]} objected to closing it as no report:<#t>
<#on "CONSENT">the reporter lets this be said of them in public:<#t>
<#on "CONSENT_TAKEN_BACK">the reporter lets nothing be said of them in public.<#t>
<#on "STATEMENT">the public statement was approved and given to the group.<#t>
<#on "EARLIER"><#if facts[0]?has_content>there is an earlier case about the same person, ${facts[0]}<#switch facts[1]><#on "ACTION">, in which action was decided<#on "NO_ACTION">, in which no action was decided<#on "NO_RESPONSE">, in which no response was decided<#on "NONE"><#default><#stop "no words for " + facts[1]></#switch><#else>the summary of an earlier case about the same person</#if><#if one.words?has_content>:<#else>.</#if><#t>
<#on "SUMMARY">the summary for later cases was approved:<#t>
<#on "LEADS">${facts[0]} linked ${facts[1]} with this case: both are decided here.<#t>
<#on "FOLLOWS">${facts[0]} linked this case with ${facts[1]}: both are decided there.<#t>
<#on "CONSIDERS">${facts[0]} asked to take ${facts[1]} into account.<#t>
<#on "PARTED">this case and ${facts[0]} were parted.<#t>
<#on "DECIDED_ELSEWHERE">it was decided with ${facts[0]}:<#t>
<#on "REOPENED_ELSEWHERE">the decision that was made for this case too was opened again.<#t>
<#on "CLOSED">the case was closed.<#t>
<#on "REOPENED">${facts[0]} reopened the case:<#t>
<#default><#stop "no words for proceeding " + one.key>
</#switch>
</#macro>

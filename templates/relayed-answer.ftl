<@page>
<@opening>Somebody whom case ${mail.reference} concerns has written to us. What they wrote is further down in this mail, and not up here, so that a locked screen does not show it. Whatever you answer goes to those who take part, and never to the one who wrote; to ask them something, use the commands below.</@opening>
<@heading><#if it.capacity == "REPORTER">The reporter<#elseif it.capacity == "REPORTED">${it.name?has_content?then(it.name, "The reported person")}<#elseif it.capacity == "APPROVER">${it.name}, asked to approve the letter<#else>${it.name?has_content?then(it.name, "A witness")}, witness</#if></@heading>
<#switch it.what>
<#on "FACTS"><@p>This was added to the report:</@p>
<#on "REOPENED"><@p>The case was closed as no report, and they were told that they can see it differently. They do, in the words below; so it is open again, and in deliberation.</@p>
<#on "ANSWER"><@p>This was the answer:</@p>
<#on "HEARD"><@p>They were asked for their side before the vote. This is their answer:</@p>
<#on "AGREED"><@p>They agree with the plan.<#if it.closed> Nothing more is owed, so the case is closed.<#if mail.actions?filter(offer -> offer.words?starts_with("DRAFT SUMMARY"))?has_content> What later cases about the same person may know of it can be drafted with <@say>DRAFT SUMMARY</@say>.</#if><#else> Once the follow-up to the reporter is out, the case closes by itself.</#if></@p>
<#on "DECLINED"><@p>They do not agree. Where the decision says what follows then, an amended letter is drafted and needs your approval; otherwise it is for you to say whether the decision stands.</@p>
<#on "APOLOGY"><@p>They apologize, in the words below. Nothing of this is passed on by itself. If it is right to pass something on, write it with <@say>RELAY APOLOGY</@say>, in the group’s name.</@p>
<#on "CONSENT"><@p>They consent to what may be said of them in public, in the words below and no further. What a statement says of them can be allowed now, one by one.</@p>
<#on "CONSENT_TAKEN_BACK"><@p>They consent to nothing being said of them in public, or not any more. What a statement that is not out yet says of them has to be changed.</@p>
<#on "LETTER_OBJECTED"><@p>They object to what was about to go to the reported person. It did not leave; it is yours again to change, or to send after all with new approvals.</@p>
<#on "APPROVAL_REFUSED"><@p>The letter is not approved from outside, for the reason below. It did not leave; it is yours again. Its preview comes once more with this mail. Approved again, it goes as it is; changed, it is shown to them again.</@p>
<#on "APPROVAL_GIVEN_AFTER_ALL"><@p>They approve the letter now as it stands, after all. It does not leave by that: once it was yours again, it needs your approval, in answer to its last preview.</@p>
<#on "FROM_APPROVER"><@p>They write, without having approved or rejected the letter by it:</@p>
<#on "REFERRAL_OBJECTED"><@p>They do not want it to be referred, so that does not happen.</@p>
<#on "WITHDRAWN"><@p>They ask us to stop. That closes nothing: please talk about what is right to do, for them and for others.</@p>
<#default><#stop "no words for " + it.what>
</#switch>
<#if it.words?has_content><@quote words=it.words/></#if>
<#if !it.proven><@unproven/></#if>
<@attachments it.attachments/>
<@offers/>
</@page>

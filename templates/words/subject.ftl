<#-- The subject: the same, to the letter, for every mail of a thread. It names no person, allegation or outcome. -->
<#switch thread>
<#on "MEMBER", "OUTSIDE">Case ${reference}
<#on "SEVERAL">Several cases
<#on "REPORTER", "NEUTRAL">Your message, reference ${reference}
<#on "REPORTED", "WITNESS">A message for you, reference ${reference}
<#on "CONTACT", "APPROVER">Please look at this, reference ${reference}
<#on "ROSTER">The group’s list of people has changed
<#on "RECORDS">The group’s records were put back
<#on "NONE">About your mail
<#on "ADMIN">The mail service needs attention
<#default><#stop "no subject for " + thread>
</#switch>

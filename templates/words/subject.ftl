<#-- The subject: the same, to the letter, for every mail of a thread. It names no person, allegation or outcome. -->
<#switch mail.thread>
<#on "MEMBER">Case ${mail.reference}
<#on "REPORTER", "NEUTRAL">Your message, reference ${mail.reference}
<#on "REPORTED", "WITNESS">A message for you, reference ${mail.reference}
<#on "CONTACT">Please look at this, reference ${mail.reference}
<#on "NONE">About your mail
<#on "ADMIN">The mail service needs attention
<#default><#stop "no subject for " + mail.thread>
</#switch>

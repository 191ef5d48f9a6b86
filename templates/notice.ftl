<#-- Before the vote: what is alleged, and nothing of what may follow. The two parts are the group's words; nothing here says who reported. -->
<@page>
<@opening>This mail is for you personally. It comes from ${mail.group}, the people who look after how we treat each other in this community. Nothing is decided: before anything is, we would like to hear from you. Please read it when you have some quiet. You have ${it.response} to answer, and nobody expects an answer today.</@opening>
<@heading>What we were told</@heading>
<@quote words=it.behavior/>
<@heading>What it is said to have done to others</@heading>
<@quote words=it.impact/>
<@heading>What we ask of you</@heading>
<@p>This is how it was told to us. How it was for you, we do not know yet. Please tell us in your own words, by answering this mail within ${it.response}: what happened as you see it, and what we should know before we go on. If there is somebody we should ask, or something we should look at, say so. You can also ask us whatever you want to know.</@p>
<@heading>What happens next</@heading>
<@p>What you write is read by the members who look after this, before they decide. If nothing comes within ${it.response}, they decide on what they know. In both cases, you hear from us if something follows from it for you.</@p>
<@heading>Please leave it with us</@heading>
<@p>We do not say who told us, and ask you not to try to find out. Please do not write or talk to anybody about this, least of all to somebody whom you believe to be behind it; it could hurt them, and makes it harder for everybody.</@p>
<@heading>What we keep</@heading>
<@p>We keep what was written about this in encrypted form for ${it.casesKept} after it is closed, and then destroy it. In our mailbox mails stay for ${it.mailKept}. What mail providers and members’ own mailboxes keep is not in our hands.</@p>
</@page>

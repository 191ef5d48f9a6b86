<#-- ASK WITNESS: members' words, in the group's name. -->
<@page>
<@opening>The people of ${mail.group} look after how we treat each other in this community, and have a question that you may be able to help with. You need not answer it, and nothing bad follows if you do not. Please keep this mail to yourself: others depend on that. The question is below.</@opening>
<@heading>The question</@heading>
<@quote words=it.words/>
<@heading>If you answer</@heading>
<@p>Answer this mail in your own words, whenever it suits you. What you write is read by the members who look after this. If anything is said to others because of it, it is said in a way that leaves out who told us.</@p>
<@p>Please do not ask around, and do not write to anybody involved about it.</@p>
</@page>

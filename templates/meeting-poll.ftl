<#-- D16. -->
<#include "words/meeting.ftl">
<@page>
<@opening>When could you meet? Times to choose from, in case ${mail.reference}, are further down in this mail. Please answer by ${it.closesAt}. A meeting is offered, and nobody has to come: whoever would rather write takes part by answering mails, as before, and that counts as much.</@opening>
<@heading>The times</@heading>
<@times it/>
<@offers/>
</@page>

#!/usr/bin/env python3
"""Start, memory at rest and acknowledgment of `conductd run` on a private Dovecot and Postfix (STARTTLS); not part of the tests.

Wants root, and a built daemon (mvn -DskipTests package); after `conductd demo` it starts from the archive of classes. Acknowledgments are timed until they lie in the reporter's
inbox, which is after the 250 that the daemon got for them: the figure is an upper bound.
"""
import subprocess,os,socket,time,smtplib,imaplib,statistics,tempfile,base64,sys,shutil
W=os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))); D=tempfile.mkdtemp(prefix='bench'); L=D+'/lab'; os.chmod(D,0o755); os.makedirs(L)
def free():
    s=socket.socket(); s.bind(('127.0.0.1',0)); p=s.getsockname()[1]; s.close(); return p
P={k:free() for k in ['IMAP','IMAPS','SMTP','SUBMISSION','SUBMISSIONS']}; env=dict(os.environ,**{k:str(v) for k,v in P.items()})
role='oss-governance@example.org'; acc=[role]+['m%d@example.org'%i for i in range(1,8)]+['e1@example.org','e2@example.org','admin@example.org']+['r%d@example.net'%i for i in range(30)]
lab=W+'/daemon/src/test/lab/mail-lab.sh'
subprocess.run([lab,L,'up']+acc,env=env,check=True,stdout=subprocess.DEVNULL)
p=None
try:
    os.umask(0o077)
    open(D+'/key','w').write(base64.b64encode(os.urandom(32)).decode()); open(D+'/pw','w').write('pw-oss-governance')
    srv=lambda port:f"  host: localhost\n  port: {port}\n  security: starttls\n  user: {role}\n  password-file: pw\n  trust: {L}/tls/cert.pem\n"
    mem=''.join(f"  - {{name: Name{c} Family{c}, addresses: [m{i}@example.org], joined: 2020-01-01}}\n" for i,c in zip(range(1,8),'ABCDEFG'))
    open(D+'/c.yaml','w').write(f"""group:
  name: Group
  address: {role}
  privacy-policy: https://example.org/privacy
  other-way: Speak to any member.
  independent-contact: Write to the board.
members:
{mem}escalation:
  - {{name: Edda Falk, address: e1@example.org}}
  - {{name: Emil Roth, address: e2@example.org}}
admin: {{address: admin@example.org}}
imap:
{srv(P['IMAP'])}smtp:
{srv(P['SUBMISSION'])}sender-proof: trust-tag
store: {{file: s.db, key-file: key}}
""")
    n=socket.socket(socket.AF_UNIX,socket.SOCK_DGRAM); n.bind(D+'/n'); n.settimeout(60)
    cmd=[W+'/daemon/bin/conductd','run','--config',D+'/c.yaml']
    def start():
        t=time.time(); q=subprocess.Popen(cmd,env=dict(env,NOTIFY_SOCKET=D+'/n'),stderr=open(D+'/log','a'))
        while b'READY=1' not in n.recv(999): pass
        return q,time.time()-t
    ts=[]
    for i in range(5):
        p,t=start(); ts.append(t)
        if i<4: k=time.time(); p.terminate(); rc=p.wait(); print('stop %.2f s, status %d'%(time.time()-k,rc))
    print('start to READY',['%.2f'%t for t in ts],'median %.2f s'%statistics.median(ts)); 
    time.sleep(5); print('at rest',[l.strip() for l in open(f'/proc/{p.pid}/status') if l.startswith('VmRSS')], 'load',os.getloadavg()[0])
    lat=[]
    for i in range(21):
        a=f'r{i}@example.net'; im=imaplib.IMAP4('127.0.0.1',P['IMAP']); im.login(a,f'pw-r{i}'); im.select()
        s=smtplib.SMTP('127.0.0.1',P['SMTP']); s.sendmail(a,[role],f"From: R <{a}>\r\nTo: {role}\r\nSubject: r{i}\r\nMessage-ID: <r{i}@example.net>\r\n\r\nSomething happened.\r\n"); t=time.time()
        while int(im.select()[1][0])==0:
            if time.time()-t>20: break
            time.sleep(0.005)
        lat.append(time.time()-t); s.quit(); im.logout()
    print('report 250 -> acknowledgment in the inbox: first %.2f, median of the next 20 %.3f s, worst %.3f'%(lat[0],statistics.median(lat[1:]),max(lat[1:])),'load',os.getloadavg()[0])
    print('after that',[l.strip() for l in open(f'/proc/{p.pid}/status') if l.startswith('VmRSS')])
finally:
    if p: p.terminate(); print('status',p.wait())
    subprocess.run([lab,L,'down'],env=env); shutil.rmtree(D)

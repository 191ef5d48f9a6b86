#!/bin/bash
# mail-lab.sh DIR up ADDRESS…   a private Dovecot and Postfix under DIR, with a mailbox for each address
# mail-lab.sh DIR down          stops both; DIR may be removed then
# mail-lab.sh DIR imap-down     stops Dovecot only, as an outage; imap-up starts it again
#
# Everything lies under DIR and listens on 127.0.0.1; nothing of the system's own mail is touched, no service is installed, no
# mail can leave. Wants root, as the two change to their own users. The password of jo@example.org is pw-jo. Ports come from the
# environment: IMAP, IMAPS, SMTP (open, as from the outside), SUBMISSION (STARTTLS and login), SUBMISSIONS (TLS and login).
# So does IMAP_CAPABILITY: what Dovecot says that it can do, to try an old server; and MILTER: the port of one that writes
# Authentication-Results for mail.lab.test (proof-lab.sh); then clients may say by XCLIENT where they come from.
set -eu

L=$(readlink -f "$1")
ACT=$2
shift 2
: "${IMAP:=12143}" "${IMAPS:=12993}" "${SMTP:=12025}" "${SUBMISSION:=12587}" "${SUBMISSIONS:=12465}"

main() {
    case $ACT in
        up) lay_out "$@"; dovecot_config "$@"; postfix_config "$@"; start_dovecot; start_postfix ;;
        down) stop_postfix; stop_dovecot ;;
        imap-down) stop_dovecot ;;
        imap-up) start_dovecot ;;
        *) echo "mail-lab.sh: unknown action $ACT" >&2; exit 2 ;;
    esac
}

lay_out() {
    mkdir -p "$L"/{tls,dovecot,run,state,mail,postfix,spool,data,log}
    chmod 755 "$L"
    chown mail:mail "$L/mail"       # Debian's own user: no account has to be made for the lab
    chown postfix:postfix "$L/data"
    # One certificate that is its own authority, so that clients can be told to trust exactly this file.
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost \
        -addext subjectAltName=DNS:localhost -keyout "$L/tls/key.pem" -out "$L/tls/cert.pem" 2>/dev/null
    chmod 600 "$L/tls/key.pem"
    : > "$L/dovecot/users"
    : > "$L/postfix/mailboxes"
    for address in "$@"; do
        echo "$address:{PLAIN}pw-${address%@*}::::::" >> "$L/dovecot/users"
        echo "$address ok" >> "$L/postfix/mailboxes"
    done
    chgrp dovecot "$L/dovecot/users"
    chmod 640 "$L/dovecot/users"
}

dovecot_config() {
    cat > "$L/dovecot/dovecot.conf" <<EOF
base_dir = $L/run
state_dir = $L/state
instance_name = mail-lab
log_path = $L/log/dovecot.log
listen = 127.0.0.1
protocols = imap lmtp
ssl = yes
ssl_cert = <$L/tls/cert.pem
ssl_key = <$L/tls/key.pem
disable_plaintext_auth = no
auth_username_format = %Lu
recipient_delimiter = +
mail_location = maildir:$L/mail/%d/%n
mail_uid = mail
mail_gid = mail
first_valid_uid = 1
mail_max_userip_connections = 100
${IMAP_CAPABILITY:+imap_capability = $IMAP_CAPABILITY}
passdb {
  driver = passwd-file
  args = scheme=PLAIN username_format=%u $L/dovecot/users
}
userdb {
  driver = static
  args = uid=mail gid=mail home=$L/mail/%d/%n
}
namespace inbox {
  inbox = yes
  separator = /
  mailbox Junk {
    auto = create
    special_use = \Junk
  }
}
service imap-login {
  inet_listener imap {
    port = $IMAP
  }
  inet_listener imaps {
    port = $IMAPS
    ssl = yes
  }
}
service lmtp {
  unix_listener lmtp-postfix {
    mode = 0600
    user = postfix
  }
}
service auth {
  unix_listener auth-postfix {
    mode = 0600
    user = postfix
  }
}
# A wrong password does not slow down those who have the right one.
auth_failure_delay = 0
service anvil {
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
service stats {
  unix_listener stats-writer {
    mode = 0666
  }
}
EOF
}

postfix_config() {
    local domains
    domains=$(printf '%s\n' "${@#*@}" | sort -u | tr '\n' ' ')
    cat > "$L/postfix/main.cf" <<EOF
compatibility_level = 3.6
queue_directory = $L/spool
data_directory = $L/data
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
mail_owner = postfix
setgid_group = postdrop
maillog_file = $L/log/postfix.log
maillog_file_prefixes = $L
myhostname = localhost
mydestination =
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
mynetworks = 127.0.0.0/8
alias_maps =
alias_database =
local_recipient_maps =
recipient_delimiter = +
virtual_mailbox_domains = $domains
virtual_mailbox_maps = texthash:$L/postfix/mailboxes
virtual_transport = lmtp:unix:$L/run/lmtp-postfix
relay_transport = error:no relay in the lab
default_transport = error:no outside world in the lab
disable_dns_lookups = yes
smtpd_peername_lookup = no
append_dot_mydomain = no
biff = no
# More than the 25 MiB that the daemon reads of a message.
message_size_limit = 62914560
mailbox_size_limit = 0
virtual_mailbox_limit = 0
smtpd_tls_cert_file = $L/tls/cert.pem
smtpd_tls_key_file = $L/tls/key.pem
smtpd_tls_security_level = may
smtpd_sasl_type = dovecot
smtpd_sasl_path = $L/run/auth-postfix
smtpd_relay_restrictions = permit_mynetworks, reject_unauth_destination
smtpd_client_connection_rate_limit = 0
smtpd_client_connection_count_limit = 0
EOF
    if [ -n "${MILTER:-}" ]; then
        cat >> "$L/postfix/main.cf" <<EOF
smtpd_milters = inet:127.0.0.1:$MILTER
milter_default_action = tempfail
milter_protocol = 6
milter_macro_daemon_name = mail.lab.test
smtpd_authorized_xclient_hosts = 127.0.0.0/8
EOF
    fi
    local logged_in="-o smtpd_sasl_auth_enable=yes -o smtpd_tls_auth_only=yes
  -o smtpd_client_restrictions=permit_sasl_authenticated,reject
  -o smtpd_relay_restrictions=permit_sasl_authenticated,reject"
    cat > "$L/postfix/master.cf" <<EOF
127.0.0.1:$SMTP inet n - n - - smtpd
127.0.0.1:$SUBMISSION inet n - n - - smtpd
  -o smtpd_tls_security_level=encrypt $logged_in
127.0.0.1:$SUBMISSIONS inet n - n - - smtpd
  -o smtpd_tls_wrappermode=yes $logged_in
cleanup   unix  n       -       n       -       0       cleanup
qmgr      unix  n       -       n       300     1       qmgr
tlsmgr    unix  -       -       n       1000?   1       tlsmgr
rewrite   unix  -       -       n       -       -       trivial-rewrite
bounce    unix  -       -       n       -       0       bounce
defer     unix  -       -       n       -       0       bounce
trace     unix  -       -       n       -       0       bounce
pickup    unix  n       -       n       60      1       pickup
flush     unix  n       -       n       1000?   0       flush
proxymap  unix  -       -       n       -       -       proxymap
smtp      unix  -       -       n       -       -       smtp
error     unix  -       -       n       -       -       error
retry     unix  -       -       n       -       -       error
lmtp      unix  -       -       n       -       -       lmtp
anvil     unix  -       -       n       -       1       anvil
postlog   unix-dgram n  -       n       -       1       postlogd
EOF
}

start_dovecot() {
    /usr/sbin/dovecot -c "$L/dovecot/dovecot.conf"
    listening "$IMAP"
}

start_postfix() {
    /usr/sbin/postfix -c "$L/postfix" start
    listening "$SMTP"
    listening "$SUBMISSION"
}

stop_dovecot() {
    [ -e "$L/run/master.pid" ] || return 0
    local pid
    pid=$(cat "$L/run/master.pid")
    kill "$pid" 2>/dev/null || true
    gone "$pid"     # it answers the signal at once and ends later
}

stop_postfix() {
    [ -e "$L/spool/pid/master.pid" ] || return 0
    local pid
    pid=$(tr -d ' ' < "$L/spool/pid/master.pid")
    /usr/sbin/postfix -c "$L/postfix" stop 2>/dev/null || true
    gone "$pid"
}

listening() {
    for _ in $(seq 500); do
        (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null && return 0
        sleep 0.02
    done
    echo "mail-lab.sh: nobody listens on port $1" >&2
    tail -n 20 "$L"/log/*.log >&2
    return 1
}

gone() {
    for _ in $(seq 500); do
        kill -0 "$1" 2>/dev/null || return 0
        sleep 0.02
    done
    echo "mail-lab.sh: process $1 does not end" >&2
    return 1
}

main "$@"

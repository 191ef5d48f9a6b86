#!/bin/bash
# proof-lab.sh DIR up      a name server and a milter that proves senders, beside the mail lab in DIR
# proof-lab.sh DIR down    stops both
# proof-lab.sh DIR dns-down, dns-up   an outage of the name server
#
# dnsmasq answers for the records in DIR/zone (lines of its own configuration) and for nothing else; Rspamd writes Authentication-Results
# and rejects nothing. Both listen on 127.0.0.1 and ask nobody outside. Wants root. Ports come from the environment: DNS, MILTER.
set -eu

L=$(readlink -f "$1")
R=$L/rspamd

main() {
    case $2 in
        up) dns_config; rspamd_config; start_dns; start_rspamd ;;
        down) stop "$R/run/pid"; stop "$L/dns/pid" ;;
        dns-down) stop "$L/dns/pid" ;;
        dns-up) start_dns ;;
        *) echo "proof-lab.sh: unknown action $2" >&2; exit 2 ;;
    esac
}

dns_config() {
    mkdir -p "$L/dns"
    # Not -d: Rspamd opens a TCP connection, which dnsmasq serves without forking then, and answers nobody else meanwhile.
    {
        printf '%s\n' "port=$DNS" listen-address=127.0.0.1 bind-interfaces no-resolv no-hosts keep-in-foreground user=root \
            local-ttl=1 cache-size=0 'local=/#/' "pid-file=$L/dns/dnsmasq.pid" "log-facility=$L/log/dnsmasq.log"
        cat "$L/zone"
    } > "$L/dns/dnsmasq.conf"
}

rspamd_config() {
    mkdir -p "$R"/{run,db,log}
    chmod 755 "$L"
    # The whole list of suffixes takes it seconds to compile; its own use of them is no matter here.
    printf 'com\nnet\norg\ntest\nexample\n' > "$R/tld.dat"
    cat > "$R/rspamd.conf" <<EOF
options {
  filters = "dkim";
  dns { nameserver = ["127.0.0.1:$DNS"]; timeout = 1s; sockets = 1; retransmits = 2; }
  url_tld = "$R/tld.dat"; tempdir = "$R/db"; pidfile = "$R/run/rspamd.pid"; hs_cache_dir = "$R/db/";
  cache_file = "$R/db/symbols.cache"; dynamic_conf = "$R/db/dynamic"; history_file = "$R/db/history";
  control_socket = "$R/db/rspamd.sock mode=0600"; explicit_modules = ["settings"]; allow_raw_input = true;
}
logging { type = "file"; filename = "$R/log/rspamd.log"; level = "info"; }
worker "rspamd_proxy" { bind_socket = "127.0.0.1:$MILTER"; milter = yes; timeout = 30s; count = 1;
  upstream "local" { default = yes; self_scan = yes; } }
modules { path = "/usr/share/rspamd/plugins"; }
actions { reject = 1000000; add_header = 900000; greylist = 800000; }
spf   { check_local = true; check_authed = false; min_cache_ttl = 1s; spf_cache_size = 0; }
dkim  { check_local = true; check_authed = false; dkim_cache_size = 1; dkim_cache_expire = 1s; }
dmarc { check_local = true; check_authed = false; }
milter_headers { use = ["authentication-results"]; skip_local = false; skip_authenticated = false;
  routines { authentication-results { remove = 0; } } }
EOF
    chown -R _rspamd:_rspamd "$R"
}

start_dns() {
    /usr/sbin/dnsmasq -C "$L/dns/dnsmasq.conf" > "$L/log/dns.out" 2>&1 &
    echo $! > "$L/dns/pid"
    listening "$DNS"
}

start_rspamd() {
    /usr/bin/rspamd -f -u _rspamd -g _rspamd -c "$R/rspamd.conf" > "$R/log/out" 2>&1 &
    echo $! > "$R/run/pid"
    listening "$MILTER"
}

stop() {
    [ -e "$1" ] || return 0
    local pid
    pid=$(cat "$1")
    kill "$pid" 2>/dev/null || true
    for _ in $(seq 500); do
        kill -0 "$pid" 2>/dev/null || { rm -f "$1"; return 0; }
        sleep 0.02
    done
    echo "proof-lab.sh: process $pid does not end" >&2
    return 1
}

listening() {
    for _ in $(seq 500); do
        (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null && return 0
        sleep 0.02
    done
    echo "proof-lab.sh: nobody listens on port $1" >&2
    tail -n 20 "$L/log/dns.out" "$R/log/out" "$R/log/rspamd.log" >&2
    return 1
}

main "$@"

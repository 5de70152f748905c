# Sourced by the other scripts: Debian packages, asked for only when missing.

# Says which of the packages are not installed.
missing_packages() {
  local package
  for package in "$@"; do
    dpkg-query -W -f='${db:Status-Abbrev}' "$package" 2>/dev/null | grep -q '^ii' || echo "$package"
  done
}

# apt_get ARGUMENT...: as root where that can be; waits for another apt, retries, asks nothing.
apt_get() {
  local as_root=()
  if ((EUID != 0)) && command -v sudo >/dev/null; then as_root=(sudo); fi
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get -qq -o DPkg::Lock::Timeout=600 -o Acquire::Retries=3 -o Dpkg::Use-Pty=0 "$@" </dev/null
}

# Installs what is missing. Needs neither network nor root when nothing is.
install_packages() {
  local missing
  mapfile -t missing < <(missing_packages "$@")
  ((${#missing[@]})) || return 0
  if ! command -v apt-get >/dev/null; then
    echo "this script installs Debian packages; please install by hand: ${missing[*]}" >&2
    return 1
  fi
  if ((EUID != 0)) && ! command -v sudo >/dev/null; then
    echo "missing packages, and neither root nor sudo to install them: ${missing[*]}" >&2
    return 1
  fi
  echo "installing ${#missing[@]} packages: ${missing[*]}"
  apt_get update
  apt_get install -y --no-install-recommends "${missing[@]}" >/dev/null
}

# unpack_files PACKAGE PATTERN FOLDER: the files of a Debian package that match, without their
# folders; nothing is installed.
unpack_files() {
  local package=$1 pattern=$2 folder=$3 work status
  work=$(mktemp -d) || return
  apt_get update
  (
    cd "$work" && apt-get -qq -o Acquire::Retries=3 download "$package" </dev/null &&
      dpkg-deb --extract "$package"_*.deb tree && mkdir -p "$folder" &&
      find tree -type f -path "$pattern" -exec mv -t "$folder" {} +
  )
  status=$?
  rm -rf "$work"
  return "$status"
}

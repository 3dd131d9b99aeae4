package main

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"congbo/generator/sitetest"
)

// TestPackage makes the Debian package for this machine, installs it into a
// root of its own with dpkg, runs what the timer would run, as the user that
// it would be run as, and takes the package away again.
func TestPackage(t *testing.T) {
	for _, program := range []string{"dpkg", "dpkg-deb", "systemd-analyze", "systemd-sysusers"} {
		sitetest.Need(t, program)
	}
	if os.Geteuid() != 0 {
		t.Skip("installing a package and changing the user need root")
	}
	architecture, err := output("", nil, "dpkg", "--print-architecture")
	if err != nil {
		t.Fatal(err)
	}
	here := target{"linux", strings.TrimSpace(architecture)}
	program, err := here.compile("..")
	if err != nil {
		t.Fatal(err)
	}
	all, err := papers("..", night)
	if err != nil {
		t.Fatal(err)
	}
	deb, err := buildPackage(here, program, all, night)
	if err != nil {
		t.Fatal(err)
	}
	again, err := buildPackage(here, program, all, night)
	if err != nil || !bytes.Equal(deb, again) {
		t.Errorf("made twice, two packages (%v)", err)
	}
	folder := t.TempDir()
	name := filepath.Join(folder, "congbo.deb")
	if err := os.WriteFile(name, deb, 0o644); err != nil {
		t.Fatal(err)
	}
	root := filepath.Join(folder, "root")
	for parent := folder; parent != os.TempDir() && parent != "/"; parent = filepath.Dir(parent) {
		if err := os.Chmod(parent, 0o755); err != nil { // for the user of the service
			t.Fatal(err)
		}
	}
	prepareRoot(t, root)
	dpkg(t, root, "--install", name)
	runUnit(t, root)
	verifyUnits(t, root)
	takeAway(t, root)
}

// prepareRoot makes the least that dpkg and a service need: an empty
// administration, and content, which is root's and only to be read.
func prepareRoot(t *testing.T, root string) {
	t.Helper()
	for _, f := range []file{
		{"var/lib/dpkg/status", 0o644, nil},
		{"var/lib/dpkg/info/format", 0o644, []byte("1\n")},
		{"var/lib/dpkg/updates/.keep", 0o644, nil},
		{"srv/congbo/content/site.yaml", 0o644, []byte("title: Kế hoạch\nbase_url: https://kehoach.example/\n")},
		{"srv/congbo/content/plans/so-hoa.md", 0o644, []byte("---\ntitle: Số hóa hồ sơ\nissuer: UBND tỉnh Bắc Giang\nplace: Bắc Giang\n---\n- [ ] Số hóa hồ sơ\n  - Mã: 1\n")},
	} {
		if err := lay(root, f); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Remove(filepath.Join(root, "var/lib/dpkg/updates/.keep")); err != nil {
		t.Fatal(err)
	}
}

// dpkg runs dpkg on the root. The scripts of the package are run outside of
// it, with DPKG_ROOT: there is no shell inside. Nothing else is installed in
// it, so that what the package depends on is not looked for.
func dpkg(t *testing.T, root string, arguments ...string) {
	t.Helper()
	c := exec.Command("dpkg", append([]string{"--root=" + root, "--force-script-chrootless,depends", "--log=/dev/null"}, arguments...)...)
	if said, err := c.CombinedOutput(); err != nil {
		t.Fatalf("dpkg %v: %v\n%s", arguments, err, said)
	}
}

// unit reads the settings of the service, and the environment that it gives.
func unit(t *testing.T, root string) (settings, environment map[string]string) {
	t.Helper()
	read := func(name string) map[string]string {
		text, err := os.ReadFile(filepath.Join(root, name))
		if err != nil {
			t.Fatal(err)
		}
		all := map[string]string{}
		for line := range strings.Lines(string(text)) {
			if key, value, ok := strings.Cut(strings.TrimSpace(line), "="); ok && !strings.HasPrefix(key, "#") {
				all[key] = value
			}
		}
		return all
	}
	settings = read("usr/lib/systemd/system/congbo.service")
	return settings, read(settings["EnvironmentFile"])
}

// runUnit does what systemd does for the service: it makes its state
// directory, and runs its command in the root as its user.
func runUnit(t *testing.T, root string) {
	t.Helper()
	settings, environment := unit(t, root)
	uid, gid := identity(t, root, settings["User"])
	state := filepath.Join(root, "var/lib", settings["StateDirectory"])
	if err := os.MkdirAll(state, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.Chown(state, uid, gid); err != nil {
		t.Fatal(err)
	}
	var command []string
	for _, word := range strings.Fields(settings["ExecStart"]) {
		if name, ok := strings.CutPrefix(word, "${"); ok { // one word, whatever is in it
			command = append(command, environment[strings.TrimSuffix(name, "}")])
		} else if name, ok := strings.CutPrefix(word, "$"); ok { // as many as there are
			command = append(command, strings.Fields(environment[name])...)
		} else {
			command = append(command, word)
		}
	}
	doctor := []string{command[0], "doctor", "--content", environment["CONGBO_CONTENT"], "--out", environment["CONGBO_OUT"]}
	for _, command := range [][]string{doctor, command, command, doctor} { // the first night and the second
		c := exec.Command(command[0], command[1:]...)
		c.Env, c.Dir = []string{"PATH=/usr/bin"}, "/"
		c.SysProcAttr = &syscall.SysProcAttr{Chroot: root, Credential: &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}}
		if said, err := c.CombinedOutput(); err != nil {
			t.Fatalf("%v: %v\n%s", command, err, said)
		}
	}
	// Somebody else is told whose the site is.
	c := exec.Command(doctor[0], doctor[1:]...)
	c.Env, c.Dir = []string{"PATH=/usr/bin"}, "/"
	c.SysProcAttr = &syscall.SysProcAttr{Chroot: root, Credential: &syscall.Credential{Uid: uint32(uid) + 1, Gid: uint32(gid) + 1}}
	if said, err := c.Output(); c.ProcessState.ExitCode() != 1 || !strings.Contains(string(said), "/var/lib/congbo/public là của congbo") {
		t.Errorf("doctor, run by another user: %v\n%s", err, said)
	}
	page, err := os.ReadFile(filepath.Join(root, environment["CONGBO_OUT"], "ke-hoach/so-hoa/index.html"))
	if err != nil || !strings.Contains(string(page), "Số hóa hồ sơ") {
		t.Errorf("no page of the plan: %v", err)
	}
	for _, name := range []string{"", "index.html", "index.html.gz"} {
		info, err := os.Stat(filepath.Join(root, environment["CONGBO_OUT"], name))
		if err != nil || info.Mode().Perm()&0o004 == 0 {
			t.Errorf("the web server cannot read %q: %v", name, err)
		}
	}
}

// identity finds a user in the root, who has to be nobody's and not root.
func identity(t *testing.T, root, name string) (uid, gid int) {
	t.Helper()
	users, err := os.ReadFile(filepath.Join(root, "etc/passwd"))
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(users)) {
		if parts := strings.Split(line, ":"); parts[0] == name {
			if _, err := fmt.Sscan(parts[2]+" "+parts[3], &uid, &gid); err == nil && uid > 0 && gid > 0 {
				return uid, gid
			}
		}
	}
	t.Fatalf("no user %q in %s", name, users)
	return 0, 0
}

// verifyUnits has systemd read the units, and say how much the service may.
func verifyUnits(t *testing.T, root string) {
	t.Helper()
	units := filepath.Join(root, "usr/lib/systemd/system")
	// The units that these depend on are the machine's, and the manual page is
	// none of it.
	for _, name := range []string{"congbo.service", "congbo.timer"} {
		said, err := exec.Command("systemd-analyze", "verify", "--man=no", "--recursive-errors=no", filepath.Join(units, name)).CombinedOutput()
		for line := range strings.Lines(string(said)) {
			if strings.Contains(line, "/usr/bin/congbo is not executable") {
				err = nil // it is in the root
				continue
			}
			t.Errorf("systemd-analyze verify %s: %s", name, line)
		}
		if err != nil {
			t.Errorf("systemd-analyze verify %s: %v", name, err)
		}
	}
	// 10 is a service that may do all, 2 and less is called OK.
	said, err := exec.Command("systemd-analyze", "security", "--offline=yes", "--threshold=15", "--no-pager", filepath.Join(units, "congbo.service")).CombinedOutput()
	if err != nil {
		t.Errorf("systemd-analyze security: %v\n%s", err, said)
	}
}

// takeAway removes the package, but not what the person has made with it.
func takeAway(t *testing.T, root string) {
	t.Helper()
	configuration := filepath.Join(root, "etc/congbo/congbo.conf")
	if err := os.WriteFile(configuration, []byte("CONGBO_CONTENT=/srv/mine\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	dpkg(t, root, "--remove", "congbo")
	if text, err := os.ReadFile(configuration); err != nil || string(text) != "CONGBO_CONTENT=/srv/mine\n" {
		t.Errorf("the configuration after removal: %q, %v", text, err)
	}
	dpkg(t, root, "--purge", "congbo")
	err := filepath.WalkDir(root, func(name string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() && strings.Contains(name, "congbo") && !strings.Contains(name, "/var/lib/congbo/") && !strings.Contains(name, "/srv/congbo/") {
			t.Errorf("left after purging: %s", name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(filepath.Join(root, "var/lib/congbo/public/index.html")); err != nil {
		t.Errorf("the site went with the package: %v", err)
	}
}

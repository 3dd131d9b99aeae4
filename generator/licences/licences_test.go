package licences

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestVersions holds the list against go.mod: an update of a module that is
// not followed by go generate shows here.
func TestVersions(t *testing.T) {
	text, err := os.ReadFile("../../go.mod")
	if err != nil {
		t.Fatal(err)
	}
	required := map[string]string{}
	for _, m := range regexp.MustCompile(`(?m)^(?:require )?\s*(\S+\.\S+/\S+) (v\S+)`).FindAllStringSubmatch(string(text), -1) {
		required[m[1]] = m[2]
	}
	all := Modules()
	if len(all) < 2 || all[0].Path != "std" {
		t.Fatalf("the list does not begin with the standard library: %v", all)
	}
	for _, m := range all[1:] {
		if required[m.Path] != m.Version {
			t.Errorf("%s %s is listed and go.mod has %q: run go generate ./generator/licences", m.Path, m.Version, required[m.Path])
		}
	}
	for _, m := range all {
		if m.Licence == "" || !strings.Contains(text1(m), "opyright") {
			t.Errorf("%s: licence %q, and no text of it", m.Path, m.Licence)
		}
	}
}

// text1 gives the first text that belongs to a module.
func text1(m Module) string {
	for _, part := range strings.Split(Text(), strings.Repeat("=", 79))[1:] {
		owners, body, _ := strings.Cut(strings.TrimSpace(part), "\n\n")
		if strings.Contains(strings.ReplaceAll(owners, ": ", "\n  ")+"\n", "\n  "+m.Path+"\n") {
			return body
		}
	}
	return ""
}

// TestComplete writes the list anew and compares: a module that was added,
// removed or has changed its licence shows here. It needs the modules of every
// system that releases are made for, which the go command fetches.
func TestComplete(t *testing.T) {
	out := filepath.Join(t.TempDir(), "licences.txt")
	c := exec.Command("go", "run", "./generate", out)
	if said, err := c.CombinedOutput(); err != nil {
		if os.Getenv("CONGBO_TEST_TOOLS") == "" {
			t.Skipf("no go command, or a module that is not there: %s", said)
		}
		t.Fatalf("%v: %s", err, said)
	}
	fresh, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(fresh, []byte(Text())) {
		t.Error("licences.txt is not what is linked: run go generate ./generator/licences")
	}
}

package generator_test

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"congbo/generator/sitetest"
)

// checker is the Nu Html Checker, where `make tools` puts it.
const checker = "testdata/npm/node_modules/vnu-jar/build/dist/vnu.jar"

// TestValidity asks the Nu Html Checker about every page, style sheet and
// picture of the example site.
func TestValidity(t *testing.T) {
	java := sitetest.Need(t, "java")
	if _, err := os.Stat(checker); err != nil {
		sitetest.Need(t, "the Nu Html Checker (vnu.jar)")
	}
	site := example(t)
	// The stack is for pages with long tables, the rest for a fast start.
	cmd := exec.CommandContext(t.Context(), java, "-Xss4m", "-XX:TieredStopAtLevel=1", "-jar", checker,
		"--format", "json", "--stdout", "--exit-zero-always", "--skip-non-html", "--also-check-css", "--also-check-svg", site)
	cmd.Stderr = os.Stderr
	output, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	var said struct {
		Messages []struct {
			Type, SubType, URL, Message, Extract string
			LastLine, LastColumn                 int
		}
	}
	if err := json.Unmarshal(output, &said); err != nil {
		t.Fatalf("%v in %.500s", err, output)
	}
	kinds := map[string]int{}
	for _, m := range said.Messages {
		if m.Type == "info" && m.SubType != "warning" {
			continue
		}
		kind := m.Type + " " + m.SubType + ": " + m.Message
		if kinds[kind]++; kinds[kind] > 3 {
			continue
		}
		page := strings.TrimPrefix(strings.TrimPrefix(m.URL, "file:"), site)
		if m.Type == "info" {
			t.Logf("%s:%d:%d: %s", page, m.LastLine, m.LastColumn, kind)
			continue
		}
		t.Errorf("%s:%d:%d: %s\n\t%s", page, m.LastLine, m.LastColumn, kind, strings.Join(strings.Fields(m.Extract), " "))
	}
	for kind, n := range kinds {
		if n > 3 {
			t.Logf("%d times: %s", n, kind)
		}
	}
	if matches, _ := filepath.Glob(filepath.Join(site, "*.html")); len(matches) == 0 {
		t.Error("the site has no pages")
	}
}

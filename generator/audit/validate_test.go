package audit_test

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"congbo/generator/sitetest"
)

// TestHTMLValidate asks html-validate about every kind of page, in each
// language: a second opinion beside the Nu Html Checker, with its own rules
// for accessibility.
func TestHTMLValidate(t *testing.T) {
	t.Parallel()
	for _, language := range languages {
		var names []string
		each(func(kind string, v view) {
			address, _, _ := strings.Cut(v.address, "?")
			if strings.HasSuffix(address, "/") {
				address += "index.html"
			}
			names = append(names, filepath.Join(site(t, language), filepath.FromSlash(address)))
		})
		for _, fault := range validate(t, names...) {
			t.Error(fault)
		}
	}
}

// validate gives what html-validate says of some files, three times at most of
// one kind. htmlvalidate.json leaves out what is a matter of taste
// (long titles, as those of documents are; the type of a button where it is the
// one that a button has anyway) and allows what HTML and ARIA allow: points in
// an id, and a name for a list.
func validate(t *testing.T, names ...string) (faults []string) {
	t.Helper()
	node := sitetest.Need(t, "node")
	program := modules + "html-validate/bin/html-validate.mjs"
	if _, err := os.Stat(program); err != nil {
		sitetest.Need(t, "html-validate")
	}
	report := filepath.Join(t.TempDir(), "report.json")
	cmd := exec.CommandContext(t.Context(), node, append([]string{program, "--config", "htmlvalidate.json", "--formatter", "json=" + report}, names...)...)
	said, _ := cmd.CombinedOutput() // that there are faults is an error too
	output, err := os.ReadFile(report)
	if err != nil {
		t.Fatalf("%v\n%s", err, said)
	}
	var pages []struct {
		FilePath string
		Messages []struct {
			RuleID, Message, Selector string
			Line, Column              int
		}
	}
	if err := json.Unmarshal(output, &pages); err != nil {
		t.Fatalf("%v in what html-validate says: %.500s", err, output)
	}
	told := map[string]int{}
	for _, page := range pages {
		for _, m := range page.Messages {
			if told[m.RuleID]++; told[m.RuleID] <= 3 {
				faults = append(faults, fmt.Sprintf("%s:%d:%d: %s: %s\n\t%s", page.FilePath, m.Line, m.Column, m.RuleID, m.Message, m.Selector))
			}
		}
	}
	return faults
}

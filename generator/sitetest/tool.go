package sitetest

import (
	"os"
	"os/exec"
	"testing"
)

// Need finds a program that a test runs and gives its path. `make test`
// installs what tests need and sets CONGBO_TEST_TOOLS: there a missing program
// fails the test, so that it cannot go unrun unseen. A plain `go test ./...`
// asks for Go alone and skips the test.
func Need(t testing.TB, program string) string {
	t.Helper()
	found, err := exec.LookPath(program)
	if err == nil {
		return found
	}
	if os.Getenv("CONGBO_TEST_TOOLS") != "" {
		t.Fatalf("this test needs %s, which is missing: run `make tools`", program)
	}
	t.Skipf("this test needs %s: run `make test`, which installs it", program)
	return ""
}

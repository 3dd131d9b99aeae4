package generator_test

import (
	"os"
	"os/exec"
	"testing"
)

// need finds a program that a test runs. `make test` installs what tests need
// and sets CONGBO_TEST_TOOLS: there a missing program fails the test, so that
// it cannot go unrun unseen. A plain `go test ./...` asks for Go alone and
// skips the test.
func need(t *testing.T, program string) string {
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

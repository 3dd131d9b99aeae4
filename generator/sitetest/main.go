package sitetest

import (
	"fmt"
	"os"
	"testing"
)

// Main runs a package's tests with a folder for what several of them share,
// whose name it puts into scratch, and does what is to follow them: closing
// the browser. It gives the exit status of the tests, 1 without a folder.
func Main(m *testing.M, scratch *string, after func()) int {
	folder, err := os.MkdirTemp("", "congbo-test-")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer os.RemoveAll(folder)
	*scratch = folder
	defer after()
	return m.Run()
}

package generator_test

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime/pprof"
	"strings"
	"sync"
	"testing"

	"congbo/generator"
	"congbo/generator/corpus"
	"congbo/generator/plan"
	"congbo/generator/problem"
	"congbo/generator/sitetest"
)

// The tests run builds in processes of their own, to kill them, to measure
// them, and to give them other numbers of cores: the test binary runs itself
// with these variables set.
const (
	childContent  = "CONGBO_TEST_CONTENT"
	childOut      = "CONGBO_TEST_OUT"
	childNoSearch = "CONGBO_TEST_NO_SEARCH"
	childProfile  = "CONGBO_TEST_PROFILE" // a file for the processor profile, if one is wanted
)

// today is the day that the tests' sites speak of.
var today = plan.Date{Year: 2026, Month: 11, Day: 23}

// scratch is a folder for what several tests share.
var scratch string

func TestMain(m *testing.M) {
	if os.Getenv(childContent) != "" {
		os.Exit(child())
	}
	os.Exit(sitetest.Main(m, &scratch, chromium.Close))
}

// child is a build in a process of its own. It says on standard output how
// many files it has written, after each batch, and at the end how many there
// are and what was the most memory that it held.
func child() int {
	var mu sync.Mutex
	done := 0
	options := generator.Options{Content: os.Getenv(childContent), Out: os.Getenv(childOut), Today: today, NoSearch: os.Getenv(childNoSearch) != "", Progress: func(n int) {
		mu.Lock()
		defer mu.Unlock()
		done += n
		fmt.Printf("written %d\n", done)
	}}
	if name := os.Getenv(childProfile); name != "" {
		file, err := os.Create(name)
		if err == nil {
			err = pprof.StartCPUProfile(file)
		}
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			return 1
		}
		defer pprof.StopCPUProfile()
	}
	result, err := generator.Build(context.Background(), options)
	if err != nil {
		problem.Print(os.Stderr, result.Problems, "en")
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	fmt.Printf("files %d\npeak %d\n", result.Files, peak())
	return 0
}

// peak gives the most memory in bytes that the process has held at once, as
// the kernel counts it (VmHWM); 0 where the kernel is not Linux. The figure
// that a parent gets from wait4 will not do: it is never less than the
// parent's own.
func peak() int {
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return 0
	}
	for line := range strings.Lines(string(status)) {
		var kilobytes int
		if n, _ := fmt.Sscanf(line, "VmHWM: %d kB", &kilobytes); n == 1 {
			return kilobytes << 10
		}
	}
	return 0
}

// process prepares a build in a process of its own.
func process(ctx context.Context, content, out string, environment ...string) *exec.Cmd {
	self, err := os.Executable()
	if err != nil {
		panic(err) // the test binary is always known to itself
	}
	cmd := exec.CommandContext(ctx, self)
	cmd.Env = append(os.Environ(), append(environment, childContent+"="+content, childOut+"="+out)...)
	cmd.Stderr = os.Stderr
	return cmd
}

// report reads what a child says at the end.
func report(output string) (files, peak int) {
	lines := bufio.NewScanner(strings.NewReader(output))
	for lines.Scan() {
		fmt.Sscanf(lines.Text(), "files %d", &files)
		fmt.Sscanf(lines.Text(), "peak %d", &peak)
	}
	return files, peak
}

// example builds the content of this repository, once for all tests that look
// at it, and gives the folder of the site.
func example(t *testing.T) string {
	t.Helper()
	site, err := buildExample()
	if err != nil {
		t.Fatal(err)
	}
	return site
}

var buildExample = sync.OnceValues(func() (string, error) {
	out := filepath.Join(scratch, "example")
	result, err := generator.Build(context.Background(), generator.Options{Content: "../content", Out: out, Today: today})
	if err != nil {
		problem.Print(os.Stderr, result.Problems, "vi")
	}
	return out, err
})

// corpusOf makes a corpus of some plans with 20 tasks each, once for all
// tests, and gives its folder.
func corpusOf(t testing.TB, plans int) string {
	t.Helper()
	folder := filepath.Join(scratch, fmt.Sprintf("corpus-%d", plans))
	if _, err := os.Stat(folder); err == nil {
		return folder
	}
	if err := corpus.Write(folder, corpus.Options{Plans: plans, Tasks: 20, Seed: 1}); err != nil {
		t.Fatal(err)
	}
	return folder
}

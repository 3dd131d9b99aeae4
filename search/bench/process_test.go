package bench

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"

	"congbo/generator"
	"congbo/generator/corpus"
	"congbo/generator/plan"
)

// A cost is what making an index takes.
type cost struct {
	time   time.Duration
	memory int64 // bytes at the peak, of the whole process
	before int64 // of them, before the index was begun
}

// They tell this test program, when it runs itself, to make an index or a
// whole site: the content and where to, a line each.
const (
	exporter = "CONGBO_EXPORT"
	builder  = "CONGBO_BUILD"
)

// TestMain makes an index or a site in a process of its own where it is told
// to, so that its memory can be measured, and runs the tests where it is not.
func TestMain(m *testing.M) {
	ctx := context.Background()
	if job := strings.Split(os.Getenv(builder), "\n"); len(job) == 2 {
		if _, err := generator.Build(ctx, generator.Options{Content: job[0], Out: job[1], Today: corpus.Today}); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(3)
		}
		os.Exit(0)
	}
	job := strings.Split(os.Getenv(exporter), "\n")
	if len(job) != 2 {
		os.Exit(m.Run())
	}
	restore := generator.SpareMemory()
	joined, err := join(ctx, job[0], corpus.Today)
	if err == nil {
		var before syscall.Rusage
		_ = syscall.Getrusage(syscall.RUSAGE_SELF, &before)
		start := time.Now()
		err = export(ctx, joined, job[1])
		fmt.Println(time.Since(start).Nanoseconds(), before.Maxrss<<10)
		runtime.KeepAlive(joined) // a build goes on to make pages from it
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(3)
	}
	restore()
	os.Exit(0)
}

// exported makes our index in a process of its own. The time is that of the
// index; the memory has the atlas in it, which a build holds anyway.
func exported(t testing.TB, content, out string) cost {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(t.Context(), self)
	cmd.Env = append(os.Environ(), exporter+"="+content+"\n"+out)
	cmd.Stderr = os.Stderr
	said, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	var took, before int64
	if _, err := fmt.Sscan(string(said), &took, &before); err != nil {
		t.Fatal(err)
	}
	return cost{time.Duration(took), peak(cmd), before}
}

// records are the pages of what our index holds: tasks, units, directives and
// plans, not lists.
const records = "{nhiem-vu/*/*,don-vi/*/*,van-ban/*/*/*,ke-hoach/*}/index.html"

// pagefind indexes the same pages of a site, as it comes, into a folder.
func pagefind(t testing.TB, site, out string) cost {
	t.Helper()
	program, err := filepath.Abs("npm/node_modules/.bin/pagefind")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(program); err != nil {
		t.Fatal("Pagefind is missing: make search/bench/npm/node_modules/.bin/pagefind")
	}
	cmd := exec.CommandContext(t.Context(), program, "--site", site, "--glob", records, "--output-path", out)
	start := time.Now()
	if said, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("pagefind: %v\n%s", err, said)
	}
	return cost{time: time.Since(start), memory: peak(cmd)}
}

// peak is the most memory that a finished process, or one of those that it
// started, has held.
func peak(cmd *exec.Cmd) int64 {
	if usage, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage); ok {
		return usage.Maxrss << 10
	}
	return 0
}

// example is the day on which the example site is judged.
var example = plan.Date{Year: 2026, Month: 11, Day: 23}

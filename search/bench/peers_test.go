package bench

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"congbo/generator/corpus"
)

// BenchmarkPeers builds one made-up site of 5,000 plans with 100,000 tasks
// with congbo, and the same plans, tasks, units and directives with Hugo and
// an index of its pages with Pagefind, and prints a table. CONGBO_PLANS sets
// another number of plans, of 20 tasks each. Hugo's site is a simple one: no
// feeds, no open data, no calendars, no pictures, which ours has.
//
// On ext4 no other large site may have been removed in the last five minutes:
// for so long the system searches past the numbers of removed files for each
// new one, and a build takes half as long again.
func BenchmarkPeers(b *testing.B) {
	plans := 5000
	if n, err := strconv.Atoi(os.Getenv("CONGBO_PLANS")); err == nil {
		plans = n
	}
	content, work := b.TempDir(), b.TempDir()
	if err := corpus.Write(content, corpus.Options{Plans: plans, Tasks: 20, Seed: 1}); err != nil {
		b.Fatal(err)
	}
	theirs := filepath.Join(work, "hugo")
	if err := hugoSite(b.Context(), content, theirs); err != nil {
		b.Fatal(err)
	}
	self, err := os.Executable()
	if err != nil {
		b.Fatal(err)
	}
	ours := exec.CommandContext(b.Context(), self)
	ours.Env = append(os.Environ(), builder+"="+content+"\n"+filepath.Join(work, "public"))
	all := run(b, ours)
	hugo := run(b, exec.CommandContext(b.Context(), tool(b, "npm/bin/hugo"), "--source", theirs, "--quiet"))
	site := filepath.Join(theirs, "public")
	found := run(b, exec.CommandContext(b.Context(), tool(b, "npm/node_modules/.bin/pagefind"), "--site", site))

	ourFiles, ourSize := weigh(b, filepath.Join(work, "public"))
	theirFiles, theirSize := weigh(b, site)
	both := float64(hugo.time + found.time)
	most := float64(max(hugo.memory, found.memory))
	fmt.Printf("\n%d plans, %d tasks, search included.\n\n| what | Hugo | Pagefind | both | congbo | ratio | at most |\n|---|---|---|---|---|---|---|\n", plans, 20*plans)
	fmt.Printf("| time | %.1f s | %.1f s | %.1f s | %.1f s | 1/%.1f | 1/10 |\n", hugo.time.Seconds(), found.time.Seconds(), both/1e9, all.time.Seconds(), both/float64(all.time))
	fmt.Printf("| peak memory | %d MB | %d MB | %.0f MB | %d MB | 1/%.1f | 1/5 |\n", hugo.memory>>20, found.memory>>20, most/(1<<20), all.memory>>20, most/float64(all.memory))
	fmt.Printf("| files | | | %d | %d | | |\n| size | | | %d MB | %d MB | | |\n\n", theirFiles, ourFiles, theirSize>>20, ourSize>>20)
}

// tool gives the path of a program that the Makefile fetches.
func tool(t testing.TB, name string) string {
	t.Helper()
	program, err := filepath.Abs(name)
	if err == nil {
		_, err = os.Stat(program)
	}
	if err != nil {
		t.Fatalf("%v: make bench-peers fetches it", err)
	}
	return program
}

// run runs a program to its end and says what it took. What others have
// written before is on disk first, where the system can do that: nobody is to
// wait for it.
func run(t testing.TB, cmd *exec.Cmd) cost {
	t.Helper()
	if err := exec.Command("sync").Run(); err != nil {
		t.Log(err)
	}
	start := time.Now()
	if said, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%s: %v\n%s", cmd.Path, err, said)
	}
	return cost{time: time.Since(start), memory: peak(cmd)}
}

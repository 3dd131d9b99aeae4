package hostile

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"congbo/generator"
	"congbo/generator/problem"
)

// A fileCase is a content folder of hostile files, with the errors that they
// must be told as.
type fileCase struct {
	file    string
	archive *txtar.Archive
	want    []string // "plans/a.md:5:3 front.too-deep"
}

// cases reads testdata/files. The comment of an archive has a line for each
// kind of error of each file: where the first one is, its code, and how many
// there are if there is more than one. `symlink NAME TARGET` makes a link.
func cases(t *testing.T) (all []fileCase) {
	t.Helper()
	files, err := filepath.Glob("testdata/files/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no cases", err)
	}
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		c := fileCase{file: file, archive: archive}
		for line := range strings.Lines(string(archive.Comment)) {
			if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "#") && !strings.HasPrefix(line, "symlink ") {
				c.want = append(c.want, line)
			}
		}
		all = append(all, c)
	}
	return all
}

// A repeated text is written [[1000 * "x"]], so that what takes millions of
// bytes to hurt is one line here.
var repeated = regexp.MustCompile(`\[\[(\d+) \* ("(?:[^"\\]|\\.)*")\]\]`)

func expand(text string) string {
	return repeated.ReplaceAllStringFunc(text, func(all string) string {
		part := repeated.FindStringSubmatch(all)
		n, _ := strconv.Atoi(part[1])
		what, err := strconv.Unquote(part[2])
		if err != nil {
			return all
		}
		return strings.Repeat(what, n)
	})
}

// mostMemory is what reading a hostile folder may take at most, in bytes.
const mostMemory = 3 << 29

// TestFiles reads each folder in a process of its own. It must come to an end
// in little memory, and tell just the errors that it should; that it ends in
// time is what the test's own limit is for. Run with CONGBO_UPDATE=1 to accept
// what is told.
func TestFiles(t *testing.T) {
	for _, c := range cases(t) {
		t.Run(strings.TrimSuffix(filepath.Base(c.file), ".txtar"), func(t *testing.T) {
			content := t.TempDir()
			if err := write(content, "plans/sound.md", fronts["plan"].text+"---\n"); err != nil {
				t.Fatal(err)
			}
			for _, f := range c.archive.Files {
				if err := write(content, f.Name, expand(string(f.Data))); err != nil {
					t.Fatal(err)
				}
			}
			for line := range strings.Lines(string(c.archive.Comment)) {
				var name, target string
				if n, _ := fmt.Sscanf(line, "symlink %s %s", &name, &target); n == 2 {
					name = filepath.Join(content, name)
					if err := errors.Join(os.MkdirAll(filepath.Dir(name), 0o755), os.Symlink(target, name)); err != nil {
						t.Fatal(err)
					}
				}
			}
			found, peak := checked(t, content)
			if os.Getenv("CONGBO_UPDATE") != "" {
				accept(t, c, found)
				return
			}
			for _, line := range found {
				if !slices.Contains(c.want, line) {
					t.Errorf("nobody expects %s", line)
				}
			}
			for _, line := range c.want {
				if !slices.Contains(found, line) {
					t.Errorf("missing: %s", line)
				}
			}
			t.Logf("%d files, %d MB at the peak", len(c.archive.Files), peak>>20)
			if peak > mostMemory {
				t.Errorf("it took %d MB", peak>>20)
			}
		})
	}
}

// accept writes what is told into the comment of the archive.
func accept(t *testing.T, c fileCase, found []string) {
	t.Helper()
	var comment strings.Builder
	for line := range strings.Lines(string(c.archive.Comment)) {
		if strings.HasPrefix(line, "#") || strings.HasPrefix(line, "symlink ") {
			comment.WriteString(line)
		}
	}
	for _, line := range found {
		comment.WriteString(line + "\n")
	}
	c.archive.Comment = []byte(comment.String())
	if err := os.WriteFile(c.file, txtar.Format(c.archive), 0o644); err != nil {
		t.Fatal(err)
	}
}

const childContent = "CONGBO_HOSTILE_CONTENT"

// checked checks a content folder in a process of its own: the errors told,
// and the most memory that it held.
func checked(t *testing.T, content string) (found []string, peak int) {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(t.Context(), self)
	cmd.Env = append(os.Environ(), childContent+"="+content)
	var said, failed bytes.Buffer
	cmd.Stdout, cmd.Stderr = &said, &failed
	if err := cmd.Run(); err != nil {
		t.Fatalf("%v: %.2000s", err, failed.String())
	}
	for lines := bufio.NewScanner(&said); lines.Scan(); {
		if n, _ := fmt.Sscanf(lines.Text(), "peak %d", &peak); n == 0 {
			found = append(found, lines.Text())
		}
	}
	return found, peak
}

// child checks a content folder, says what errors it has, a line each, and
// how much memory it took (VmHWM, where the kernel is Linux).
func child() int {
	result, err := generator.Check(context.Background(), generator.Options{Content: os.Getenv(childContent), Today: today})
	if err != nil && !errors.Is(err, generator.ErrContent) {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	type kind struct {
		file string
		code problem.Code
	}
	first, times := map[kind]problem.Position{}, map[kind]int{}
	var kinds []kind
	for _, p := range result.Problems {
		if line := p.Line("vi", true); len(line) > 4000 || strings.ContainsFunc(line, carriedOut) {
			fmt.Fprintf(os.Stderr, "%s says %.200q\n", p.Code, line)
			return 1
		}
		if p.Severity == problem.Error {
			k := kind{p.Position.File, p.Code}
			if times[k]++; times[k] == 1 {
				first[k] = p.Position
				kinds = append(kinds, k)
			}
		}
	}
	for _, k := range kinds {
		fmt.Printf("%s %s", first[k], k.code)
		if times[k] > 1 {
			fmt.Printf(" %d", times[k])
		}
		fmt.Println()
	}
	status, _ := os.ReadFile("/proc/self/status")
	for line := range strings.Lines(string(status)) {
		var kilobytes int
		if n, _ := fmt.Sscanf(line, "VmHWM: %d kB", &kilobytes); n == 1 {
			fmt.Printf("peak %d\n", kilobytes<<10)
		}
	}
	return 0
}

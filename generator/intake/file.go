package intake

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"congbo/generator/intake/letterhead"
	"congbo/generator/intake/sheet"
	"congbo/generator/intake/writing"
	"congbo/generator/problem"
	"congbo/generator/source"
)

// file imports one file. Whatever is wrong with it is a problem in out; the
// error is a failure of the machine.
func (m *importer) file(ctx context.Context, i int, in input, out *File) error {
	out.Source, out.State = filepath.ToSlash(in.path), Failed
	made, err := m.make(ctx, in, out)
	defer out.sort()
	var to target
	m.names.turn(i, func(taken map[string]bool) {
		if made != nil {
			to = m.folder.choose(names(&made.draft.Head, in.path), filepath.Base(in.path), taken)
		}
	})
	if made == nil || err != nil {
		return err
	}
	return m.save(to, made, out)
}

// A making is a plan on its way to its file.
type making struct {
	understood
	text     []byte
	problems []problem.Problem // that source has with the file
}

// make reads one source and writes the plan of it in memory; nil where there
// is nothing to be saved.
func (m *importer) make(ctx context.Context, in input, out *File) (made *making, err error) {
	at := problem.Position{File: out.Source}
	defer func() {
		// A fault of this program in one file is no reason to leave the others.
		if fault := recover(); fault != nil {
			made, out.State = nil, Failed
			out.add(problem.New("intake.internal", at, "detail", fmt.Sprintf("%v, %s", fault, panicked())))
		}
	}()
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if in.problem != nil {
		out.add(*in.problem)
		if in.skipped {
			out.State = Skipped
		}
		return nil, nil
	}
	s, err := m.read(ctx, in.path)
	if fault := (*sheet.Fault)(nil); errors.As(err, &fault) {
		out.add(refusal(at, fault))
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	made = &making{understood: m.understand(s, letterhead.Options{Place: m.options.Place, Register: m.folder.register})}
	m.judge(at, &made.understood, out)
	p, err := made.write(filepath.Base(in.path), out)
	if p == nil || err != nil {
		return nil, err
	}
	out.count(p)
	out.Words = writing.Check(s, made.taken, append(slices.Clone(made.marks), made.town), made.draft, p)
	for _, gap := range out.Words.Gaps {
		at.Line = gap.Line
		out.add(missing(gap, at))
	}
	out.quote(s)
	return made, nil
}

// panicked gives the place in this program where the panic that is being
// recovered from began.
func panicked() string {
	callers := make([]uintptr, 64)
	frames := runtime.CallersFrames(callers[:runtime.Callers(0, callers)])
	within := false // what runtime has to do with a panic comes first
	for {
		frame, more := frames.Next()
		if frame.Function == "runtime.gopanic" {
			within = true
		} else if within && !strings.HasPrefix(frame.Function, "runtime.") {
			return fmt.Sprintf("%s:%d", filepath.Base(frame.File), frame.Line)
		}
		if !more {
			return "?"
		}
	}
}

// write makes the file of a plan and reads it back; no plan says that nothing
// can be written. A plan that a build would stop at becomes a draft, which no
// build shows, until somebody has mended it.
func (made *making) write(origin string, out *File) (*source.Plan, error) {
	writing.Codes(made.draft)
	for first := true; ; first = false {
		text, err := writing.Markdown(made.draft, origin, out.Draft)
		if err != nil {
			return nil, err
		}
		p, problems := source.ReadPlan("plans/plan.md", text)
		if p == nil || len(p.Body.Faults) > 0 && p.Body.Faults[0].Kind.Fatal() {
			for _, q := range problems {
				q.Position = problem.Position{File: out.Source}
				out.add(q)
			}
			return nil, nil
		}
		if first {
			made.problems = problems // of a draft, source does not tell all
		}
		if made.text = text; out.Draft || !problem.Failed(problems, false) {
			return p, nil
		}
		out.Draft = true
	}
}

// save puts a plan where it goes, unless there is one already.
func (m *importer) save(to target, made *making, out *File) error {
	out.Written = m.shown(to.file)
	for _, p := range made.problems {
		if p.Code != "front.required" { // told of the source already
			p.Position.File = out.Written
			out.add(p)
		}
	}
	if to.twin != "" {
		out.add(problem.Doubt("intake.twin", problem.Position{File: out.Source}, "file", m.shown(to.twin)))
	}
	root, err := m.folder.open()
	if err != nil {
		return err
	}
	if !to.exists {
		err := save(root, to.file, made.text)
		if !errors.Is(err, fs.ErrExist) {
			out.State = Written
			return err
		}
	}
	old, err := root.ReadFile(to.file)
	if err != nil {
		return err
	}
	switch {
	case bytes.Equal(old, made.text):
		out.State = Same
	case !m.options.Force:
		out.State = Kept
		// What was doubtful in a file that is not there would only mislead.
		out.Problems = []problem.Problem{problem.Doubt("intake.kept", problem.Position{File: out.Source}, "file", out.Written)}
	default:
		out.State = Replaced
		backup, err := replace(root, to.file, made.text)
		out.Backup = m.shown(backup)
		return err
	}
	return nil
}

// shown gives the path of a plan as a person who named the folder would.
func (m *importer) shown(file string) string {
	relative, err := filepath.Rel(filepath.FromSlash(m.folder.into), filepath.FromSlash(file))
	if err != nil {
		return file
	}
	return filepath.ToSlash(filepath.Join(m.options.Into, relative))
}

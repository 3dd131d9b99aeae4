// Package intake turns Word files, web pages and copied texts into plans in
// the authoring format. It conducts the rooms below it: a reader gives the
// sheet of paper, letterhead, outline and assign say what stands on it, and
// writing makes a file of that and checks it against the sheet. What it was
// not sure of, it says. A build needs none of it.
package intake

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"runtime"
	"sync"
	"sync/atomic"

	"congbo/generator/intake/letterhead"
	"congbo/generator/intake/sheet"
)

// Options say what to import, and where to.
type Options struct {
	Files   []string // files, and folders to look for files in
	Into    string   // the folder that plans are written to; it need not exist
	Place   string   // the province, where it is known better than the documents say; may be empty
	Force   bool     // write plans that are there already, keeping the old ones beside them
	Workers int      // how many files are worked on at once; 0 for one per core

	// Progress, where it is set, is told how many more files are done. It is
	// called from several goroutines.
	Progress func(files int)
}

// Import imports files on all cores, as many at a time as there are workers,
// so that what it needs of memory depends on the largest files and not on
// their number. A file that cannot be imported is a problem of the report; the
// others are imported all the same. The error is a failure of the machine; the
// report then tells what was done before.
func Import(ctx context.Context, o Options) (*Report, error) {
	return (&importer{options: o, read: read, understand: understand}).run(ctx)
}

// An importer is one run.
type importer struct {
	options Options
	folder  *folder
	names   *nameRegister

	read       func(context.Context, string) (*sheet.Sheet, error)
	understand func(*sheet.Sheet, letterhead.Options) understood
}

func (m *importer) run(ctx context.Context) (*Report, error) {
	report := &Report{Language: "vi"}
	var err error
	if m.folder, err = look(m.options.Into); err != nil {
		return report, fmt.Errorf("import into %s: %w", m.options.Into, err)
	}
	report.Language = m.folder.language
	m.names = newNameRegister()
	inputs := find(m.options.Files, m.options.Into)
	report.Files = make([]File, len(inputs))
	failures := make([]error, len(inputs))
	workers := m.options.Workers
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	var next atomic.Int64
	var group sync.WaitGroup
	for range min(workers, len(inputs)) {
		group.Go(func() {
			for {
				i := int(next.Add(1)) - 1
				if i >= len(inputs) {
					return
				}
				if failures[i] = m.file(ctx, i, inputs[i], &report.Files[i]); failures[i] != nil {
					stop() // what the machine fails at once, it fails again
				}
				if m.options.Progress != nil {
					m.options.Progress(1)
				}
			}
		})
	}
	group.Wait()
	err = errors.Join(context.Cause(ctx), m.folder.close())
	for i, failure := range failures {
		if failure != nil && !errors.Is(failure, context.Canceled) {
			return report, fmt.Errorf("import %s: %w", filepath.ToSlash(inputs[i].path), failure)
		}
	}
	return report, err
}

// Package generator conducts the house: it reads a folder of content, joins
// it into an atlas, makes pages and data from the atlas, and publishes them.
// Each step is a room of its own; see ARCHITECTURE in the README.
package generator

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"os"
	"sync"
	"time"

	"congbo/generator/addresses"
	"congbo/generator/atlas"
	"congbo/generator/data"
	"congbo/generator/pages"
	"congbo/generator/plan"
	"congbo/generator/problem"
	"congbo/generator/publish"
	"congbo/generator/source"
	"congbo/layouts"
	"congbo/search"
)

// Options say what to build and where.
type Options struct {
	Content string    // the content folder
	Layouts string    // a folder that overrides the layouts in the binary; may be empty
	Out     string    // the folder to publish to; not needed by Check
	BaseURL string    // overrides site.yaml's; may be empty
	Drafts  bool      // drafts and plans of a later day are built too
	Today   plan.Date // the day that the site speaks of; where it is zero, the day of Now
	Now     time.Time // in the site's time zone
	Strict  bool      // warnings stop a build as errors do

	// Published is what Check holds the site's addresses against, see
	// addresses.Read; may be empty.
	Published string

	// BreakLinks lets Build break addresses of the site in Out.
	BreakLinks bool

	// Host, Netlify or Cloudflare, has the files written by which such a host
	// is configured; may be empty.
	Host string

	// Compress has a .br and a .gz file written beside each file of text.
	Compress bool

	// Fresh has Build make every file, also those that are made from the same
	// as the last time.
	Fresh bool

	// Progress, where it is set, is told how many more files have been
	// written. It is called from several goroutines.
	Progress func(files int)

	// NoSearch leaves the search index out, to measure what the rest costs.
	NoSearch bool

	// Index, where it is set, is given the search index of each site that a
	// Session shows, and closes it.
	Index func(index *search.Index, language string)
}

// A Result says what a run has found and made.
type Result struct {
	Problems []problem.Problem // sorted by place
	Language string            // the site's, in which problems are to be told
	Plans    int
	Tasks    int
	Files    int // written or shown; 0 from Check
}

// ErrContent says that the content has errors, which the Result lists.
// Nothing was published.
var ErrContent = errors.New("the content has errors")

// Check reads and joins the content and tells everything wrong or doubtful in
// it. It publishes nothing. The error is ErrContent or a failure of the
// machine.
func Check(ctx context.Context, o Options) (Result, error) {
	made, result, err := prepare(ctx, o, nil)
	if err != nil || o.Published == "" {
		return result, err
	}
	published, err := addresses.Read(o.Published)
	if err != nil {
		return result, fmt.Errorf("published addresses: %w", err)
	}
	return result, result.hold(published, made.book(), o)
}

// Build makes the whole site and lets it take the place of the one in o.Out
// once it is complete. On any error the site published before stays as it was.
func Build(ctx context.Context, o Options) (result Result, err error) {
	defer SpareMemory()()
	last := recalled(o)
	defer last.close()
	out := aim(ctx, o)
	defer out.leave(&err)
	made, result, err := prepare(ctx, o, last)
	if err != nil {
		return result, err
	}
	searched := made.searched(ctx, o)
	defer searched.leave()
	if err := guard(&result, made.book, o); err != nil {
		return result, err
	}
	result.Files, err = out.write(ctx, last, together(made.files(printsOf(o, made.atlas)), searched.files), searched.complete)
	return result, err
}

// Search reads and joins the content and gives its search index, which the
// caller closes. It publishes nothing.
func Search(ctx context.Context, o Options) (*search.Index, Result, error) {
	made, result, err := prepare(ctx, o, nil)
	if err != nil {
		return nil, result, err
	}
	index, err := made.index(ctx)
	return index, result, err
}

// A site is what a build makes of its content.
type site struct {
	atlas  *atlas.Atlas
	parts  func(prints *atlas.Prints) []iter.Seq[publish.File] // all files but the search index and those that are copied
	copied iter.Seq[publish.File]
	labels search.Labels
	book   func() *addresses.Book // what it promises, listed when it is asked for
}

// files gives all files but the search index. prints are those of the atlas, or
// nil.
func (s *site) files(prints *atlas.Prints) iter.Seq[publish.File] {
	return together(append(s.parts(prints), s.copied)...)
}

// index makes the search index of a site, in memory.
func (s *site) index(ctx context.Context) (*search.Index, error) {
	index, err := search.Build(ctx, search.Documents(s.atlas, s.labels), "")
	if err != nil {
		return nil, fmt.Errorf("search index: %w", err)
	}
	return index, nil
}

// prepare goes the way from the content to the files that are to be written,
// with what is known from the last time.
func prepare(ctx context.Context, o Options, k *kept) (*site, Result, error) {
	result := Result{Language: "vi"}
	root, err := os.OpenRoot(o.Content)
	if err != nil {
		return nil, result, fmt.Errorf("content folder: %w", err)
	}
	defer root.Close()
	var problems problem.List
	content, found, err := source.Read(ctx, source.Options{Root: root, Drafts: o.Drafts, Today: o.Today, Now: o.Now, BaseURL: o.BaseURL, Memory: k.memory(), Changed: k.changed()})
	problems.Add(found...)
	if content != nil && content.Site != nil && content.Site.Language != "" {
		result.Language = content.Site.Language
	}
	if err != nil {
		return nil, result, fmt.Errorf("read content: %w", err)
	}
	joined, found := k.join(content)
	problems.Add(found...)
	result.Plans, result.Tasks = len(joined.Plans), len(joined.Tasks)

	theme, found, err := k.load(o.Layouts, content.Site)
	problems.Add(found...)
	if err != nil {
		return nil, result, fmt.Errorf("layouts: %w", err)
	}
	result.Problems = problems.Sorted()
	if problem.Failed(result.Problems, o.Strict) {
		return nil, result, ErrContent
	}
	theme.Structured = data.Descriptions{Atlas: joined}
	theme.Datasets = datasets(content.Site.Language, theme)
	book := sync.OnceValue(func() *addresses.Book { return addresses.Of(joined, content.Assets, o.Drafts) })
	parts := func(prints *atlas.Prints) []iter.Seq[publish.File] {
		theme.Prints = prints
		return []iter.Seq[publish.File]{theme.Files(joined), data.Files(joined, prints, "/tim-kiem/"), one(addresses.File(book)), hosted(o, content.Site, theme, book)}
	}
	labels := search.Labels{Lead: theme.Word("lead"), With: theme.Word("with"), Due: theme.Word("deadline"), Target: theme.Word("target"), Output: theme.Word("output"), Location: theme.Word("location")}
	return &site{joined, parts, assets(o.Content, content.Assets), labels, book}, result, nil
}

// openLayouts lays the webmaster's folder, where there is one, over the
// layouts in the binary.
func openLayouts(folder string) (fs.FS, func() error, error) {
	if folder == "" {
		return layouts.Files, func() error { return nil }, nil
	}
	root, err := os.OpenRoot(folder)
	if err != nil {
		return nil, nil, err
	}
	return overlay{root.FS(), layouts.Files}, root.Close, nil
}

// datasets hands the description of the open data from the room that writes it
// to the room that lays out its page, in the site's language. That of a third
// language may have its own, data-tasks and data-tasks-deadline.kind.
func datasets(language string, theme *pages.Theme) []pages.Dataset {
	var all []pages.Dataset
	for _, set := range data.Sets() {
		key := "data-" + set.Name
		d := pages.Dataset{Name: set.Name, Record: cmp.Or(theme.Word(key), set.Record.In(language)), Lines: set.NDJSON}
		for _, f := range set.Fields {
			d.Fields = append(d.Fields, pages.DataField{Name: f.Name, Type: f.Type, Text: cmp.Or(theme.Word(key+"-"+f.Name), f.Description.In(language))})
		}
		all = append(all, d)
	}
	return all
}

// one is a sequence of one file.
func one(f publish.File) iter.Seq[publish.File] {
	return func(yield func(publish.File) bool) { yield(f) }
}

// together joins sequences of files into one.
func together(all ...iter.Seq[publish.File]) iter.Seq[publish.File] {
	return func(yield func(publish.File) bool) {
		for _, files := range all {
			for f := range files {
				if !yield(f) {
					return
				}
			}
		}
	}
}

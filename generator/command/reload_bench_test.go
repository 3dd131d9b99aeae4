package command

import (
	"bufio"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"congbo/generator/corpus"
	"congbo/layouts"
)

// BenchmarkReload measures what a webmaster waits for on a site of 1,000 plans
// and 20,000 tasks: from saving a file to the page that has it, told and
// fetched as a browser does. It reports the median and the longest, and how
// long the cores have worked for it. The search index is at rest, but for the
// cases that say otherwise.
func BenchmarkReload(b *testing.B) {
	folder := b.TempDir()
	content, looks := filepath.Join(folder, "content"), filepath.Join(folder, "layouts")
	if err := corpus.Write(content, corpus.Options{Plans: 1000, Tasks: 20, Seed: 1}); err != nil {
		b.Fatal(err)
	}
	home, err := fs.ReadFile(layouts.Files, "templates/plan.html")
	if err != nil {
		b.Fatal(err)
	}
	s := serving(b, content, "--layouts", looks, "--today", corpus.Today.String())
	s.until("/search/manifest.json", "congbo-search")
	file, page := somePlan(b, content)
	plan := s.read(file)
	states := s.listen()
	<-states
	last := state{}

	savePlan := func(mark string) string {
		s.save(file, strings.Replace(plan, "\ntitle: \"", "\ntitle: \""+mark+" ", 1))
		return page
	}
	for _, c := range []struct {
		name string
		save func(mark string) (page string) // that has the mark
		busy bool                            // the search index is being made
		load bool                            // 5,000 requests a second, and readers that do not read
	}{
		{name: "plan", save: savePlan},
		{name: "template", save: func(mark string) string {
			s.saveAt(filepath.Join(looks, "templates/plan.html"), string(home)+"<p>"+mark+"</p>")
			return page
		}},
		{name: "style", save: func(mark string) string {
			s.saveAt(filepath.Join(looks, "assets/own.css"), "."+mark+"{color:red}")
			return ""
		}},
		{name: "plan,indexing", save: savePlan, busy: true},
		{name: "plan,load", save: savePlan, load: true},
	} {
		b.Run(c.name, func(b *testing.B) {
			var answers atomic.Int64
			if c.load {
				defer s.load(&answers)()
			}
			var took []time.Duration
			work, n := time.Duration(0), 0
			for b.Loop() {
				n++
				mark := fmt.Sprintf("m%d-%d", time.Now().UnixNano(), n)
				before, worked := time.Now(), cores()
				at := c.save(mark)
				for now := range states {
					if now.site != last.site {
						last.site = now.site
						break
					}
				}
				if body := s.fetch(at, mark); !strings.Contains(body, mark) {
					b.Fatalf("told of the change, %s does not have it", at)
				}
				took = append(took, time.Since(before))
				work += cores() - worked
				if c.busy {
					time.Sleep(time.Second) // it is in the middle of it
				} else if c.name != "template" && c.name != "style" && !c.load {
					for now := range states {
						if now.search != last.search {
							last.search = now.search
							break
						}
					}
				}
			}
			slices.Sort(took)
			b.ReportMetric(0, "ns/op")
			b.ReportMetric(float64(took[len(took)/2].Microseconds())/1000, "ms-median")
			b.ReportMetric(float64(took[len(took)-1].Microseconds())/1000, "ms-longest")
			b.ReportMetric(float64(work.Microseconds())/1000/float64(n), "cpu-ms")
			if c.load {
				b.ReportMetric(float64(answers.Load())/b.Elapsed().Seconds(), "answers/s")
			}
		})
	}
}

// fetch gives a page, or where there is no address, the style sheet of the
// home page.
func (s *served) fetch(page, mark string) string {
	if page == "" {
		_, body := s.get("/")
		page = regexp.MustCompile(`/assets/site\.[0-9a-f]+\.css`).FindString(body)
	}
	_, body := s.get(page)
	return body
}

// somePlan gives the file and the address of a plan in the middle.
func somePlan(b *testing.B, content string) (file, page string) {
	b.Helper()
	var all []string
	err := filepath.WalkDir(filepath.Join(content, "plans"), func(name string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			all = append(all, name)
		}
		return err
	})
	if err != nil {
		b.Fatal(err)
	}
	file = all[len(all)/2]
	text, err := os.ReadFile(file)
	if err != nil {
		b.Fatal(err)
	}
	_, slug, _ := strings.Cut(string(text), "\nslug: ")
	slug, _, _ = strings.Cut(slug, "\n")
	name, err := filepath.Rel(content, file)
	if err != nil || slug == "" {
		b.Fatal(err, slug)
	}
	return name, "/ke-hoach/" + slug + "/"
}

// A state is what the server tells pages of.
type state struct{ site, search string }

// listen gives the states that the server tells of.
func (s *served) listen() <-chan state {
	s.t.Helper()
	response, err := http.Get(s.url + "/_congbo/events")
	if err != nil {
		s.t.Fatal(err)
	}
	s.t.Cleanup(func() { response.Body.Close() })
	states := make(chan state, 64)
	value := func(line, name string) string {
		_, rest, _ := strings.Cut(line, `"`+name+`":"`)
		rest, _, _ = strings.Cut(rest, `"`)
		return rest
	}
	go func() {
		defer close(states)
		for lines := bufio.NewScanner(response.Body); lines.Scan(); {
			if line := lines.Text(); strings.HasPrefix(line, "data: ") {
				states <- state{value(line, "site"), value(line, "search")}
			}
		}
	}()
	return states
}

// load asks for pages 5,000 times a second until it is stopped, over 64
// connections, while 16 others have asked for a large file and do not read it.
func (s *served) load(answers *atomic.Int64) (stop func()) {
	const rate, readers, slow = 5000, 64, 16
	quit := make(chan struct{})
	client := &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: readers}}
	var held []*http.Response
	for range slow {
		if response, err := client.Get(s.url + "/du-lieu/tasks.json"); err == nil {
			held = append(held, response)
		}
	}
	turns := make(chan struct{}, readers)
	var all sync.WaitGroup
	all.Go(func() {
		tick := time.NewTicker(10 * time.Millisecond)
		defer tick.Stop()
		for {
			select {
			case <-quit:
				close(turns)
				return
			case <-tick.C:
				for range rate / 100 {
					select {
					case turns <- struct{}{}:
					default: // the machine cannot do more
					}
				}
			}
		}
	})
	pages := []string{"/", "/ke-hoach/", "/nhiem-vu/", "/don-vi/", "/van-ban/", "/thoi-han/", "/tim-kiem/", "/404"}
	for i := range readers {
		all.Go(func() {
			for range turns {
				if response, err := client.Get(s.url + pages[i%len(pages)]); err == nil {
					if _, err := io.Copy(io.Discard, response.Body); err == nil {
						answers.Add(1)
					}
					response.Body.Close()
				}
			}
		})
	}
	return func() {
		close(quit)
		all.Wait()
		for _, response := range held {
			response.Body.Close()
		}
	}
}

// cores gives how long the cores have worked for this process.
func cores() time.Duration {
	var use syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &use); err != nil {
		return 0
	}
	return time.Duration(use.Utime.Nano() + use.Stime.Nano())
}

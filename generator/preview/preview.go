// Package preview is the local server of `congbo serve`: it shows a site,
// watches the content and the layouts, has the site made again when something
// changes, and tells open browsers. It changes nothing of what a build makes:
// the few lines of script that reload a page are added as the page is sent.
package preview

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log"
	"net"
	"net/http"
	"strconv"
	"sync/atomic"
	"time"

	"golang.org/x/net/netutil"

	"congbo/generator/problem"
)

// A Change is what may have changed since the site was made last.
type Change struct {
	Paths   []string      // of files and folders, each beginning with one of Options.Watch
	All     bool          // anything else, too
	Elapsed time.Duration // since the preview began
}

// A Report is what a making found wrong, and the language to tell it in.
// Changed says that the site is another than before.
type Report struct {
	Problems []problem.Problem
	Language string
	Changed  bool
}

// Options say what to serve and what to watch.
type Options struct {
	Addr  string   // host:port
	Site  fs.FS    // the site as it is now; it has no folders, and may be asked at any time
	Root  string   // the folder in which the site stands on its host: empty, or /folder
	Watch []string // folders whose changes call for another making; some may be missing

	// Make makes the site anew, or leaves it as it was and says why not.
	Make func(context.Context, Change) (Report, error)

	// Later does what may follow a while after Make, and reports whether it
	// has changed anything. Its context ends with the next change.
	Later func(context.Context) (changed bool, err error)

	Failed func(error) bool                       // whether an error of Make is the author's to mend
	Source func(problem.Position) ([]byte, error) // the text of the file that a problem is about; may be nil
	Search http.Handler                           // answers /api/search; may be nil
	Log    io.Writer
}

// Times that are given to a browser.
const (
	reading = 10 * time.Second // a request
	writing = time.Minute      // an answer; more for large files, and none for events
	idling  = time.Minute      // between requests
)

// calm is how long after a making what may follow waits: whoever has saved a
// file sees the page first.
const calm = 250 * time.Millisecond

// retry is how long after a failure of the machine the site is made again.
const retry = time.Second

// A Server serves one preview.
type Server struct {
	options Options
	hosts   hosts
	shown   atomic.Bool                  // a site was made
	wrong   atomic.Pointer[problemsView] // with what was saved last; nil for nothing
	clients clients
	began   time.Time
	behind  background

	made     int    // sites
	language string // to speak in
}

// Run serves until ctx ends. It fails at once when the address is taken, or
// when the first making fails for other reasons than the author's; later, the
// last good site stays on the screen.
func Run(ctx context.Context, o Options) error {
	listener, err := net.Listen("tcp", o.Addr)
	if err != nil {
		return err
	}
	defer listener.Close()
	o.Log = &terminal{w: o.Log}
	s := &Server{options: o, hosts: hostsOf(o.Addr, listener.Addr()), began: time.Now()}
	s.behind = background{work: o.Later, done: s.followed, log: o.Log}
	watcher, err := watch(o.Watch, s.behind.cancel)
	if err != nil {
		return err
	}
	defer watcher.close()
	defer s.behind.wait()
	if err := s.make(ctx, Change{All: true}); err != nil {
		return err
	}
	s.welcome(listener.Addr())

	server := serverOf(s.handler())
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(netutil.LimitListener(listener, mostConnections)) }()
	var again <-chan time.Time
	for {
		change := Change{All: true}
		select {
		case <-ctx.Done():
			return server.Close()
		case err := <-failed:
			return err
		case <-again:
		case burst, open := <-watcher.bursts:
			if !open {
				return errors.New("watching the folders has ended")
			}
			change = Change{Paths: burst.Paths, All: burst.All}
		}
		again = nil
		if err := s.make(ctx, change); err != nil {
			again = time.After(retry)
		}
	}
}

// serverOf gives a server that no client can hold up: whoever asks slowly,
// reads slowly or says nothing is let go.
func serverOf(handler http.Handler) *http.Server {
	return &http.Server{
		Handler: handler, ReadHeaderTimeout: reading, ReadTimeout: reading, WriteTimeout: writing, IdleTimeout: idling,
		MaxHeaderBytes: mostHeader, DisableGeneralOptionsHandler: true, ErrorLog: log.New(io.Discard, "", 0),
	}
}

// make has the site made, and shows what came of it. A failure of the machine
// is shown, and comes back.
func (s *Server) make(ctx context.Context, change Change) error {
	s.behind.cancel()
	change.Elapsed = time.Since(s.began)
	report, err := s.options.Make(ctx, change)
	if ctx.Err() != nil {
		return nil
	}
	s.language = report.Language
	first, was := !s.shown.Load() && s.wrong.Load() == nil, s.wrong.Load()
	var wrong *problemsView
	var failure error
	switch {
	case err == nil:
		s.shown.Store(true)
	case s.options.Failed(err):
		wrong = viewOf(report, nil, s.options.Source)
	default:
		failure = err
		if first {
			return err
		}
		wrong = viewOf(report, err, nil)
	}
	news := report.Changed || (wrong == nil) != (was == nil) || wrong != nil && wrong.Key != was.Key
	s.wrong.Store(wrong)
	if report.Changed {
		s.made++
	}
	s.clients.change(func(to *state) {
		to.Site = strconv.FormatInt(s.began.UnixNano(), 36) + "-" + strconv.Itoa(s.made)
		if to.Problems = ""; wrong != nil {
			to.Problems = wrong.Key
		}
	})
	if news {
		s.tell(report, failure, first)
	}
	s.behind.start(ctx)
	return failure
}

// followed shows what has followed a making.
func (s *Server) followed() {
	s.clients.change(func(to *state) {
		n, _ := strconv.Atoi(to.Search)
		to.Search = strconv.Itoa(n + 1)
	})
}

// tell says on the terminal what a making has come to: whoever mends errors
// has to see that they are gone. A terminal that cannot be written to is no
// reason to stop.
func (s *Server) tell(report Report, failure error, first bool) {
	_ = problem.Print(s.options.Log, report.Problems, report.Language)
	vietnamese := s.language == "vi"
	switch {
	case failure != nil:
		fmt.Fprintln(s.options.Log, failure)
		fallthrough
	case s.wrong.Load() != nil:
		fmt.Fprintln(s.options.Log, choose(vietnamese, "Trang vẫn như lần dựng trước; sửa lỗi rồi lưu tệp thì trang được dựng lại.", "The site stays as it was; mend the errors and save."))
	case !first:
		fmt.Fprintln(s.options.Log, choose(vietnamese, "Đã dựng lại trang.", "The site was built again."))
	}
}

// welcome says where the site is to be seen, and who else sees it.
func (s *Server) welcome(at net.Addr) {
	vietnamese := s.language == "vi"
	if s.hosts.anyone {
		fmt.Fprintln(s.options.Log, choose(vietnamese,
			"Cảnh báo: --addr "+s.options.Addr+" cho mọi máy trong mạng xem trang này, kể cả bản nháp, không mật khẩu, không mã hóa. Đây là máy chủ để xem thử: chỉ mở trong mạng tin cậy, không đưa lên Internet.",
			"Warning: --addr "+s.options.Addr+" shows this site, drafts included, to every machine of the network, without password or encryption. This is a server to preview with: open it in a network that you trust, and never to the internet."))
	}
	address := at.String()
	if to, ok := at.(*net.TCPAddr); ok && to.IP.IsUnspecified() {
		address = net.JoinHostPort("127.0.0.1", strconv.Itoa(to.Port))
	}
	fmt.Fprintf(s.options.Log, "http://%s%s/\n", address, s.options.Root)
}

func choose(vietnamese bool, vi, en string) string {
	if vietnamese {
		return vi
	}
	return en
}

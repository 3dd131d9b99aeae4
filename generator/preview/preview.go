// Package preview is the local server of `congbo serve`: it builds a site,
// serves it, watches the content and the layouts, builds again when something
// changes, and tells open browsers to reload. It changes nothing of what a
// build makes: the few lines of script that reload a page are added as the
// page is sent.
package preview

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"sync/atomic"
	"time"

	"congbo/generator/problem"
)

// A Build makes the site anew in the folder that the preview serves, or
// leaves the folder as it was and says why not.
type Build func(context.Context) (Report, error)

// A Report is what a build found wrong, and the language to tell it in.
type Report struct {
	Problems []problem.Problem
	Language string
}

// Options say what to serve and what to watch.
type Options struct {
	Addr   string   // host:port
	Site   string   // the folder that Build fills
	Watch  []string // folders whose changes call for a build
	Build  Build
	Failed func(error) bool // whether a build's error is the author's to mend
	Search http.Handler     // answers /api/search
	Log    io.Writer
}

// A Server serves one preview.
type Server struct {
	options Options
	failed  atomic.Pointer[Report] // of a build that failed; nil while the site is good
	last    atomic.Pointer[Report] // of the last build
	built   atomic.Bool
	clients clients
}

// Run serves until ctx ends. It fails at once when the address is taken; a
// build that the author can mend keeps the last good site on the screen.
func Run(ctx context.Context, o Options) error {
	listener, err := net.Listen("tcp", o.Addr)
	if err != nil {
		return err
	}
	defer listener.Close()
	s := &Server{options: o}
	watcher, err := watch(o.Watch)
	if err != nil {
		return err
	}
	defer watcher.close()
	if err := s.build(ctx); err != nil {
		return err
	}
	fmt.Fprintf(o.Log, "http://%s/\n", listener.Addr())

	server := &http.Server{Handler: s.handler(), ReadHeaderTimeout: 10 * time.Second, IdleTimeout: time.Minute}
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(listener) }()
	for {
		select {
		case <-ctx.Done():
			return server.Close()
		case err := <-failed:
			return err
		case _, open := <-watcher.changes:
			if !open {
				return errors.New("watching the folders has ended")
			}
			if err := s.build(ctx); err != nil {
				return err
			}
			fmt.Fprintln(o.Log, s.outcome())
			s.clients.reload()
		}
	}
}

// outcome says what a build after a change came to: whoever mends errors has
// to see that they are gone.
func (s *Server) outcome() string {
	report := s.last.Load()
	good, vietnamese := s.failed.Load() == nil, report != nil && report.Language == "vi"
	switch {
	case good && vietnamese:
		return "Đã dựng lại trang."
	case good:
		return "The site was built again."
	case vietnamese:
		return "Trang vẫn như lần dựng trước; sửa lỗi rồi lưu tệp thì trang được dựng lại."
	}
	return "The site stays as it was; mend the errors and save."
}

// build makes the site and keeps what is wrong with it for the page that
// shows it. Only a failure of the machine is an error.
func (s *Server) build(ctx context.Context) error {
	report, err := s.options.Build(ctx)
	s.last.Store(&report)
	if printing := problem.Print(s.options.Log, report.Problems, report.Language); printing != nil {
		return printing
	}
	switch {
	case err == nil:
		s.built.Store(true)
		s.failed.Store(nil)
	case s.options.Failed(err):
		s.failed.Store(&report)
	case ctx.Err() != nil:
		return nil
	default:
		return err
	}
	return nil
}

package search

import (
	"context"
	"fmt"
	"iter"
	"runtime"
	"sync/atomic"

	"golang.org/x/sync/errgroup"

	"congbo/generator/publish"
)

// Static gives the static form of the index of documents, the client
// included, as files of a site: what Export gives of an index that Build made,
// byte for byte. It makes no index that could be asked.
//
// In the folder kept, which may not exist yet, it keeps what volumes of
// documents said by themselves, so that the next time only those are indexed
// that have changed; where kept is empty it keeps nothing. The folder may be
// deleted at any time, and nothing that is wrong with it is an error. The
// program's identity is anything that is another where the code is: what
// another program kept is not used.
func Static(ctx context.Context, docs []Document, kept, program string) (iter.Seq[publish.File], error) {
	s := static{builder: newBuilder(docs), volumes: volumes(docs), kept: openCupboard(kept), program: program}
	defer s.kept.close()
	if err := s.read(ctx); err != nil {
		return nil, fmt.Errorf("search index: %w", err)
	}
	e := newExporter(newIndex(nil, s.about))
	var all errgroup.Group
	all.Go(func() error { return s.texts(ctx, e) })
	all.Go(func() error { return e.readGroups(ctx, s.parts) })
	err := all.Wait()
	s.parts, s.docs = nil, nil // their memory goes to the files
	if err == nil {
		err = e.run(ctx)
	}
	if err != nil {
		return nil, fmt.Errorf("search export: %w", err)
	}
	s.kept.sweep()
	return e.sorted(), nil
}

// static is the making of the static form.
type static struct {
	*builder
	volumes []volume
	parts   []part // the volumes' digests
	kept    *cupboard
	program string
}

// read has the digest of each volume read or made, and adds up what they say.
func (s *static) read(ctx context.Context) error {
	digests := make([]*digest, len(s.volumes))
	workers := make([]*worker, runtime.GOMAXPROCS(0))
	var all errgroup.Group
	all.Go(func() error {
		s.about.Names, s.about.Suggestions = names(s.docs), suggestions(s.docs)
		return nil
	})
	all.Go(func() error {
		return s.each(ctx, func(core, i int) (err error) {
			if workers[core] == nil {
				workers[core] = newWorker(s.builder)
			}
			digests[i], err = s.digest(ctx, workers[core], s.volumes[i])
			return err
		})
	})
	if err := all.Wait(); err != nil {
		return err
	}
	if err := s.count(digests); err != nil {
		return err
	}
	s.sum()
	for _, d := range digests {
		s.parts = append(s.parts, d)
	}
	return nil
}

// digest gives the digest of a volume, the kept one where there is one.
func (s *static) digest(ctx context.Context, w *worker, v volume) (*digest, error) {
	slots := s.slots[v.first:v.last]
	name := s.kept.name("terms", s.termsKey(&w.scratch, v, s.program))
	if d, ok := readDigest(s.kept.get(name), slots); ok {
		return d, nil
	}
	raw, err := w.digest(ctx, v)
	if err != nil {
		return nil, err
	}
	s.kept.put(name, raw)
	d, ok := readDigest(raw, slots)
	if !ok {
		return nil, errDigest
	}
	return d, nil
}

// each does something with every volume, on all cores.
func (s *static) each(ctx context.Context, do func(core, volume int) error) error {
	var next atomic.Int64
	var all errgroup.Group
	for core := range runtime.GOMAXPROCS(0) {
		all.Go(func() error {
			for {
				i := int(next.Add(1)) - 1
				if i >= len(s.volumes) {
					return nil
				}
				if err := ctx.Err(); err != nil {
					return err
				}
				if err := do(core, i); err != nil {
					return err
				}
			}
		})
	}
	return all.Wait()
}

package data

import (
	"encoding/xml"
	"slices"
	"strings"
	"testing"
)

type readMap struct {
	XMLName xml.Name
	URLs    []struct {
		Loc     string `xml:"loc"`
		Lastmod string `xml:"lastmod"`
	} `xml:"url"`
	Parts []struct {
		Loc string `xml:"loc"`
	} `xml:"sitemap"`
}

func readSiteMap(t *testing.T, text string) readMap {
	t.Helper()
	var m readMap
	if err := xml.Unmarshal([]byte(text), &m); err != nil {
		t.Fatal(err)
	}
	if m.XMLName.Space != "http://www.sitemaps.org/schemas/sitemap/0.9" {
		t.Errorf("namespace %q", m.XMLName.Space)
	}
	return m
}

func TestSiteMap(t *testing.T) {
	m := readSiteMap(t, render(t, example(), "/ke-hoach/", "/thoi-han/", "/tim-kiem/?q=a&b")["sitemap.xml"])
	var got []string
	for _, u := range m.URLs {
		got = append(got, strings.TrimSpace(strings.TrimPrefix(u.Loc, "https://congbo.example")+" "+u.Lastmod))
	}
	want := []string{
		"/", "/ke-hoach/", "/nhiem-vu/", "/don-vi/", "/van-ban/", "/thoi-han/", "/dia-phuong/", "/chu-de/", "/dinh-chinh/", "/du-lieu/", "/tim-kiem/?q=a&b",
		"/ke-hoach/chi-thi-02/ 2023-01-05", "/ke-hoach/trong/",
		"/nhiem-vu/chi-thi-02/1.1/ 2022-12-01", "/nhiem-vu/chi-thi-02/1.2/ 2022-04-01",
		"/nhiem-vu/chi-thi-02/1.3/ 2022-04-01", "/nhiem-vu/chi-thi-02/1.4/ 2022-04-01",
		"/don-vi/bac-giang/ban-dan-toc/", "/don-vi/bac-giang/so-khoa-hoc-va-cong-nghe/", "/don-vi/bac-giang/so-tai-chinh/",
		"/van-ban/bac-giang/2022/chi-thi-02-ct-ubnd/", "/van-ban/trung-uong/2013/luat-29-2013-qh13/", "/van-ban/472-qd-ubnd/",
		"/dia-phuong/bac-giang/", "/dia-phuong/trung-uong/", "/chu-de/cong-nghe/", "/nam/2022/",
		"/thoi-han/2022/", "/thoi-han/2022/11/", "/gioi-thieu/",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestSiteMapInParts(t *testing.T) {
	s := newSite(example(), nil)
	var whole []string
	for a := range s.addresses() {
		whole = append(whole, absolute(s.base, a.url))
	}
	for size := 1; size <= len(whole)+1; size++ {
		files := s.siteMaps(len(whole), size)
		if size >= len(whole) {
			if len(files) != 1 {
				t.Errorf("%d files of %d addresses", len(files), size)
			}
			continue
		}
		var parts, found []string
		for _, p := range readSiteMap(t, rendered(t, files[0])).Parts {
			parts = append(parts, p.Loc)
		}
		for i, f := range files[1:] {
			if want := "https://congbo.example/" + f.Path; parts[i] != want {
				t.Errorf("part %d is %s, want %s", i, parts[i], want)
			}
			m := readSiteMap(t, rendered(t, f))
			if len(m.URLs) > size || len(m.URLs) == 0 {
				t.Errorf("%s has %d addresses, at most %d", f.Path, len(m.URLs), size)
			}
			for _, u := range m.URLs {
				found = append(found, u.Loc)
			}
		}
		if len(parts) != len(files)-1 || !slices.Equal(found, whole) {
			t.Errorf("parts of %d: got %q", size, found)
		}
	}
}

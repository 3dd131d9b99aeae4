package command

import (
	"bytes"
	"io"
	"regexp"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

func silent(language string) *cobra.Command {
	return Tree(Surroundings{Out: io.Discard, Err: io.Discard, Language: language})
}

// TestManual holds help.yaml against the commands: each has its words and
// examples, and nothing is said of what is not there.
func TestManual(t *testing.T) {
	m := readManual()
	commands, flags := map[string]bool{}, map[string]bool{}
	each(silent("en"), func(name string, c *cobra.Command) {
		commands[name] = true
		page := m.Commands[name]
		if page.Vi.Short == "" || page.Vi.Long == "" && c.Long != "" {
			t.Errorf("help.yaml lacks Vietnamese words of %q", name)
		}
		if len(page.Examples) == 0 {
			t.Errorf("help.yaml lacks examples of %q", name)
		}
		own := map[string]bool{}
		c.LocalFlags().VisitAll(func(f *pflag.Flag) {
			own[f.Name], flags[f.Name] = true, true
			if m.Flags[f.Name] == "" && page.Flags[f.Name] == "" {
				t.Errorf("help.yaml lacks Vietnamese words of %s --%s", name, f.Name)
			}
		})
		for flag := range page.Flags {
			if !own[flag] {
				t.Errorf("help.yaml has %s --%s, which is not there", name, flag)
			}
		}
	})
	for name := range m.Commands {
		if !commands[name] {
			t.Errorf("help.yaml has %q, which is not there", name)
		}
	}
	for name := range m.Flags {
		if !flags[name] && name != "help" {
			t.Errorf("help.yaml has --%s, which is not there", name)
		}
	}
}

// TestExamples reads every example as a shell would, up to where its output
// goes: the command, its flags and its arguments have to be right.
func TestExamples(t *testing.T) {
	read := 0
	for name, page := range readManual().Commands {
		for _, e := range page.Examples {
			if e.Vi == "" || e.En == "" {
				t.Errorf("%s: nothing is said of %s", name, e.Run)
			}
			run, _, _ := strings.Cut(strings.TrimPrefix(e.Run, "source <("), " > ")
			run, _, _ = strings.Cut(strings.TrimSuffix(run, ")"), " | ")
			args := shellWords(strings.TrimPrefix(run, "sudo -u congbo "))
			if args[0] != "congbo" {
				t.Errorf("%s: %s runs something else", name, e.Run)
				continue
			}
			c, rest, err := silent("en").Find(args[1:])
			if err == nil {
				err = c.ParseFlags(rest)
			}
			if err == nil {
				err = c.ValidateArgs(c.Flags().Args())
			}
			if err != nil {
				t.Errorf("%s: %s: %v", name, e.Run, err)
			}
			read++
		}
	}
	if read < 20 {
		t.Errorf("only %d examples", read)
	}
}

// shellWords cuts a command line at blanks, but for what is quoted.
func shellWords(line string) []string {
	var all []string
	for _, m := range regexp.MustCompile(`"([^"]*)"|(\S+)`).FindAllStringSubmatch(line, -1) {
		all = append(all, m[1]+m[2])
	}
	return all
}

// TestHelp asks for help in both languages.
func TestHelp(t *testing.T) {
	for language, want := range map[string][]string{
		"vi": {"Cách dùng:", "Ví dụ:", "# làm trang của thư mục content", "Cờ:", `(mặc định "public")`, "thư mục để công bố"},
		"en": {"Usage:", "Examples:", "# make the site of content/ in public/", "Flags:", `(default "public")`, "folder to publish to"},
	} {
		var out bytes.Buffer
		if status := Run(t.Context(), []string{"help", "build"}, Surroundings{Out: &out, Err: &out, Language: language}); status != done {
			t.Errorf("%s: status %d", language, status)
		}
		for _, words := range want {
			if !strings.Contains(out.String(), words) {
				t.Errorf("%s: no %q in\n%s", language, words, &out)
			}
		}
	}
	var out bytes.Buffer
	Run(t.Context(), []string{"--help"}, Surroundings{Out: &out, Err: &out, Language: "vi"})
	for _, words := range []string{"Các lệnh:\n", "\n  doctor", "congbo LỆNH --help"} {
		if !strings.Contains(out.String(), words) {
			t.Errorf("no %q in\n%s", words, &out)
		}
	}
}

func TestLocale(t *testing.T) {
	for _, c := range []struct {
		all, lang, want string
	}{
		{"", "vi_VN.UTF-8", "vi"}, {"", "vi", "vi"}, {"en_US.UTF-8", "vi_VN", "en"}, {"vi_VN", "C", "vi"}, {"", "", "en"}, {"", "visual", "en"}, {"", "C.UTF-8", "en"},
	} {
		got := Locale(func(name string) string { return map[string]string{"LC_ALL": c.all, "LANG": c.lang}[name] })
		if got != c.want {
			t.Errorf("LC_ALL=%s LANG=%s: %s", c.all, c.lang, got)
		}
	}
}

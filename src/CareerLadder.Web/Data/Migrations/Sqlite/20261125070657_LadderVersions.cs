using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CareerLadder.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class LadderVersions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Levels_Level",
                table: "Levels");

            migrationBuilder.DropIndex(
                name: "IX_Expectations_Level_Theme",
                table: "Expectations");

            migrationBuilder.AddColumn<DateOnly>(
                name: "From",
                table: "Levels",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.AddColumn<DateOnly>(
                name: "From",
                table: "Expectations",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.CreateTable(
                name: "LadderDrafts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    File = table.Column<string>(type: "TEXT", nullable: false),
                    Of = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LadderDrafts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Ladders",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    File = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Ladders", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Themes",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Theme = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: true),
                    Summary = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Themes", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Levels_From_Level",
                table: "Levels",
                columns: new[] { "From", "Level" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Expectations_From_Level_Theme",
                table: "Expectations",
                columns: new[] { "From", "Level", "Theme" });

            migrationBuilder.CreateIndex(
                name: "IX_Ladders_From",
                table: "Ladders",
                column: "From",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Themes_From_Theme",
                table: "Themes",
                columns: new[] { "From", "Theme" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "LadderDrafts");

            migrationBuilder.DropTable(
                name: "Ladders");

            migrationBuilder.DropTable(
                name: "Themes");

            migrationBuilder.DropIndex(
                name: "IX_Levels_From_Level",
                table: "Levels");

            migrationBuilder.DropIndex(
                name: "IX_Expectations_From_Level_Theme",
                table: "Expectations");

            migrationBuilder.DropColumn(
                name: "From",
                table: "Levels");

            migrationBuilder.DropColumn(
                name: "From",
                table: "Expectations");

            migrationBuilder.CreateIndex(
                name: "IX_Levels_Level",
                table: "Levels",
                column: "Level",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Expectations_Level_Theme",
                table: "Expectations",
                columns: new[] { "Level", "Theme" });
        }
    }
}
